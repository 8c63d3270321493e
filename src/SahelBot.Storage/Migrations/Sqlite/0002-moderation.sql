-- Names of moderators, drafts and addresses are encrypted blobs; what identifies a person or a place is a keyed hash.

-- knowledge files as text, each once, by the SHA-256 of the text. Published anyway, so neither keyed nor encrypted
create table snapshot_texts (
    hash text not null primary key,
    compressed blob not null
) strict;

create table proposals (
    id text not null primary key,
    kind text not null check (kind in ('refresh', 'rollback')),
    base integer not null,
    version text not null,
    as_of text,
    articles integer not null,
    passages integer not null,
    person text not null,
    name blob not null,
    at integer not null,
    state text not null check (state in ('open', 'published', 'discarded', 'outdated')),
    is_kept integer not null check (is_kept in (0, 1))
) strict;
create index proposals_open on proposals (at, id) where state = 'open';

create table proposal_files (
    proposal text not null references proposals (id),
    path text not null,
    hash text not null references snapshot_texts (hash),
    primary key (proposal, path)
) strict, without rowid;
create index proposal_files_hash on proposal_files (hash);

create table proposal_approvals (
    proposal text not null references proposals (id),
    position integer not null,
    person text not null,
    name blob not null,
    at integer not null,
    primary key (proposal, position),
    unique (proposal, person)
) strict, without rowid;

-- the one with the highest number is in force
create table publications (
    number integer not null primary key,
    proposal text not null unique references proposals (id),
    at integer not null
) strict;

create table follow_ups (
    id integer not null primary key check (id = 1),
    publication integer not null
) strict;

create table audit_log (
    number integer not null primary key autoincrement,
    at integer not null,
    person text not null,
    name blob not null,
    action text not null,
    subject text not null,
    result text not null check (result in ('done', 'refused', 'failed')),
    detail text not null
) strict;
create trigger audit_log_is_not_updated before update on audit_log
begin
    select raise(abort, 'the audit log is append-only');
end;
create trigger audit_log_is_not_deleted before delete on audit_log
begin
    select raise(abort, 'the audit log is append-only');
end;
-- "insert or replace" deletes without asking the trigger above
create trigger audit_log_is_not_replaced before insert on audit_log
when exists (select 1 from audit_log where number = new.number)
begin
    select raise(abort, 'the audit log is append-only');
end;

-- which message of the bot shows which exchange; address and message only where it can be reached again
create table shown_messages (
    key text not null primary key,
    exchange text not null,
    place text,
    platform text,
    address blob,
    message blob,
    at integer not null
) strict, without rowid;
create index shown_messages_exchange on shown_messages (exchange, at);
create index shown_messages_place on shown_messages (place) where place is not null;
create index shown_messages_at on shown_messages (at);
insert into shown_messages (key, exchange, at) select message, exchange, at from message_links;
drop table message_links;

-- the passages of an exchange once more, to find it by them
create table exchange_passages (
    passage text not null,
    exchange text not null references exchanges (id) on delete cascade,
    primary key (passage, exchange)
) strict, without rowid;
create index exchange_passages_exchange on exchange_passages (exchange);
insert into exchange_passages (passage, exchange)
    select distinct p.value, e.id from exchanges e, json_each(e.passages) p;

create table drafts (
    id text not null primary key,
    revision integer not null,
    state text not null check (state in ('open', 'approved', 'discarded')),
    content blob not null,
    gap text,
    person text not null,
    name blob not null,
    at integer not null
) strict;
create index drafts_open on drafts (at, id) where state = 'open';
create index drafts_closed on drafts (at) where state <> 'open';

create table gap_decisions (
    exchange text not null primary key,
    decision text not null check (decision in ('out of scope', 'drafted')),
    at integer not null
) strict, without rowid;
create index gap_decisions_at on gap_decisions (at);

-- as before, but the address may be gone while it is still known who had asked
create table moderator_requests_new (
    exchange text not null,
    person text not null,
    address blob,
    at integer not null,
    primary key (exchange, person)
) strict, without rowid;
insert into moderator_requests_new (exchange, person, address, at) select exchange, person, address, at from moderator_requests;
drop table moderator_requests;
alter table moderator_requests_new rename to moderator_requests;
create index moderator_requests_person on moderator_requests (person);
create index moderator_requests_at on moderator_requests (at);
create index moderator_requests_open on moderator_requests (at, exchange, person) where address is not null;

-- the key of an announcement as a hash; key, address and message in the payload until it is closed
create table announcements (
    number integer not null primary key autoincrement,
    key text not null unique,
    kind text not null,
    subject text not null,
    platform text not null,
    language text not null,
    payload blob,
    state text not null check (state in ('due', 'taken', 'closed')),
    at integer not null
) strict;
create index announcements_due on announcements (platform, at, number) where state = 'due';
create index announcements_at on announcements (at);

create table subscriptions (
    place text not null primary key,
    platform text not null,
    address blob not null,
    language text not null,
    at integer not null
) strict, without rowid;

-- no platform means all of them, no place the whole platform
create table pauses (
    platform text not null,
    place text not null,
    person text not null,
    name blob not null,
    at integer not null,
    primary key (platform, place)
) strict, without rowid;
