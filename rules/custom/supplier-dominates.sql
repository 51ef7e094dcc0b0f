-- id: supplier-dominates
-- level: note
-- summary: Én leverandør står for en stor del af det, kontrakterne koster om året
-- message: {contracts} kontrakter med `{supplier}` udgør {andel} % af, hvad alle kontrakter koster om året
-- why: Den, der har en stor del af porteføljen, bestemmer priser og tempo. Det er værd at vide, før den næste store kontrakt går samme
--      vej, og før leverandøren bliver solgt eller lukker et produkt.
-- fix: Tal med `{supplier}` om alle {contracts} kontrakter under ét, og bed om åbne snitflader og en exitplan før den næste.
-- amount: hvad leverandørens kontrakter koster om året

-- Grænsen i procent er det sidste tal nedenfor.
with running as (
  select id, supplier, annual_value
  from contracts, portfolio
  where not has_ended and supplier is not null and annual_value > 0 and contracts.currency = portfolio.currency
),
suppliers as (
  select supplier, count(*) as contracts, sum(annual_value) as amount,
    round(100.0 * sum(annual_value) / (select sum(annual_value) from running), 1) as share
  from running
  group by supplier
)
select
  (select id from running where running.supplier = suppliers.supplier order by annual_value desc, id limit 1) as contract,
  supplier, contracts, replace(share, '.', ',') as andel, amount, 'supplier' as "column", supplier as aspect
from suppliers
where contracts > 1 and share >= 15
order by share desc, supplier
