-- id: supplier-dominates
-- level: note
-- summary: One supplier holds a large share of what contracts cost a year
-- message: {contracts} contracts with `{supplier}` are {share} % of what all contracts cost a year
-- why: Who holds much of the portfolio sets prices and pace. The share is worth knowing before the next large contract goes the
--      same way, and before a supplier is sold or closes a product.
-- fix: Talk with `{supplier}` about all {contracts} contracts together, and ask for open interfaces and an exit plan before the next one.
-- amount: what its contracts cost a year

-- The limit, in per cent, is the last number below.
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
  supplier, contracts, share, amount, 'supplier' as "column", supplier as aspect
from suppliers
where contracts > 1 and share >= 15
order by share desc, supplier
