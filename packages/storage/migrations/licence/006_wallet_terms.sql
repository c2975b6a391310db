-- Nonce, state, case and who asked: what the request to a wallet is made from each time it is fetched.
alter table wallet_transaction add column terms text not null default '{}';
