-- What a sheet said of an item that was disposed of goes with its words.
alter function archive.empty_disposed(uuid) rename to empty_disposed_words;
revoke all on function archive.empty_disposed_words(uuid) from public, ${appRole};

create function archive.empty_disposed(emptied uuid) returns void language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  perform archive.empty_disposed_words(emptied);
  update archive.sheet_row set cells = '{}', problems = '[]' where item = emptied;
  update archive.redaction set why = '-' where why is not null
     and file in (select f.id from archive.file f where f.item = emptied);
end
$$;
revoke all on function archive.empty_disposed(uuid) from public;
grant execute on function archive.empty_disposed(uuid) to ${appRole};
