import type { JWK } from 'jose';

// For the local demo and its tests only: it is public, so it proves nothing. It is fixed because making a key takes longer than the rest of the start.
// prettier-ignore
export const signingKey = {
  kty: 'RSA',
  n: 'r37uFidTAl14ImhwdzZPci5ronno2K-I25yg4LbTGbak5cnZ2-R74EJjL6uuFydXW99HDY7dKvBH2EvmKiiOIN7wgYI_DujP6WtbvJ5Xa4owE8WnwKNxy9XE_fIQNe1zcr32l9_PSOPsLjns1QXrfxyUxIan2GDm4tOrbyqvf2UP46HgKBY6xua3aI3Ob5DSdR3HStEdQoYXHC1HC-oC2IzHMrffKDCeetT3v5X3F6bNDOzUnKegallYCkXDxVd5C__75NaVZBINiL1DrDlsSd2XlQV8sKdyoUnVGLrBJvILMU7TdlvOdIJnFhhaMG85a9spBiU0-J5fR_U-3Af5bw',
  e: 'AQAB',
  d: 'B4JtRQITxD3O_odCNhJbM0NB6dGWTBy0GimenLRWCNCkR7eWce6vT6OnmN-bcx7aLHKRGMcXNwInIN3xOwvsi62JKbwytJGea--Nx7QYK4rd5HVdve7V12djUYvXyRGgZ2AyOsIh8uLbNV3XK4UK_wUbEeRtLuNz8xrO8tJ8cKgGZL850SqtJwxI0IOwYewQixTETIsAM_0kQOpwv7P8ikx-YgkxYPczW-er_OMoMvJ1Ffs7fVPHXFbTQdISCUqfuUeRARg5rZsQFAhJGWyxvQooPzFat-cj2FZuI6ow3mFXZJKrpcyiGArDvwwl8uf5B0fuqZZbf0H8VNNP5t6TgQ',
  p: '97MeNBzhnoHS2jliRs81M7balXvMdWkXpk9zHhl_ZdR5rwZexImoca1J-4RmUNH-T4zvzrkuLQGLNKUwj5z4O6UZ3Myf5PdPi_gDuIaG5KAfx732l_CEB_jLyPbDvF1WpS-kxSA40PwQrOP6mfrERs5t1Q5pOWU3b58mZFmOG8E',
  q: 'tWBp_89Gp_rSNedH7fbrFMt4iFIcG_e83V2RM9ueaXFnOsDR5ms8h3EJH6kVMuAeASBpdbHhhDIL2tqR8hfw30NcliI7-WD6GTcbuemt-ypvhacEQGEm0Tizf4qkLCQdSmJ73_sBnoAgEzAGt2FXNnqmctYT8g5iA4Q0NRSdIS8',
  dp: 'Hf2a95ZTnvx7Ch8OjiJCf8tw9c5yd_jMez99YbSWnz61qQJtcQB126WuonxqYvi6AOnAk1gKhjp8n1gs5AaOa7JWykwgQ_nJsNnLoYjwRjg5ANc4RzdA1TJDgkaWdnUaq490NMXs-yi54CUOT5x0LVqLI9PF28QsjSBI5reNJEE',
  dq: 'fK5BT4sx--kstcc-J_Pz18CjI7ql_gfH-bgHR8mx1LQTDU1dPPL8kfJ_HheCLg3oMkgQlspnxxMMGS7k4rHYb_GDZOU1qxEh-1FpqtxbL-wU66BLCOJ_55T9tzAb-Qf-ZpLaqraGf2l-IxKBm2-7nwSjBQ_qeBuw_s_Tf6Wi-hs',
  qi: 'w_fdh5AhD-QxBl2mEIVt2iQD7XbvB0dQk6P9Q40LC1cesNzri8f9d39IlAMiteY7WZRDLrIZXwLpcWZ6YtwFe82YTsGy2KkG9e_8R9zDslQVbz2bWXrVGglY4NXlrdg2fHRHNhCktJfniHplKpnJxadS65TcHMLSg100KGV374Q',
  kid: 'local-tenant',
  alg: 'RS256',
  use: 'sig',
} as const satisfies JWK;
