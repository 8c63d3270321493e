-- Where only one person saw the question, no shown message tells on which platform that was. Empty: not noted then.
alter table moderator_requests add column platform text not null default '';
