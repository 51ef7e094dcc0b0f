-- id: personal-data-unstated
-- level: note
-- summary: Nobody says whether a system on which much depends holds personal data
-- message: criticality {criticality}, and nothing says whether it holds personal data
-- why: The record of processing activities (GDPR, article 30) and the response to a breach start from this answer, and for these systems
--      it is asked for in a hurry.
-- fix: Ask the system owner of `{name}`, and enter yes or no in the column for personal data.

select id as system, name, criticality, 'personal_data' as "column"
from systems
where in_operation and personal_data is null and part_of is null and criticality in ('high', 'critical')
order by id
