-- id: personal-data-unstated
-- level: note
-- summary: Det er ikke oplyst, om et system, som meget afhænger af, indeholder personoplysninger
-- message: {kritikalitet} kritikalitet, og det er ikke oplyst, om systemet indeholder personoplysninger
-- why: Fortegnelsen over behandlingsaktiviteter (databeskyttelsesforordningens artikel 30) og håndteringen af et brud begynder med det
--      svar, og for netop disse systemer skal det bruges i en fart.
-- fix: Spørg systemejeren af `{name}`, og skriv ja eller nej i kolonnen med persondata.

select id as system, name, case criticality when 'critical' then 'kritisk' else 'høj' end as kritikalitet, 'personal_data' as "column"
from systems
where in_operation and personal_data is null and part_of is null and criticality in ('high', 'critical')
order by id
