/**
 * The pairs of servers that are compared. The two of a pair are set up alike: what one is told in its options, the
 * other is told in its settings.
 */
export const TRUSTED_ORIGINS = ['https://app.example.com', 'https://*.example.test'];

export const PAIRS = [
  {
    name: 'as usual',
    options: {},
    settings: { LATCHKEY_BEARER_ENABLED: 'true' },
    exchanges: [
      'sign-up',
      'sign-in',
      'sign-out',
      'get-session',
      'sessions',
      'user',
      'password',
      'delete-user',
      'accounts',
      'social',
      'reset-password',
      'verify-email',
      'origin',
      'requests',
      'bearer',
      'lifetime',
      'multi-session',
    ],
  },
  {
    name: 'with deferred refresh',
    options: { session: { deferSessionRefresh: true } },
    settings: { LATCHKEY_BEARER_ENABLED: 'true', LATCHKEY_SESSION_REFRESH: 'deferred' },
    exchanges: ['deferred-refresh'],
  },
  {
    name: 'with verified addresses only',
    options: { emailAndPassword: { requireEmailVerification: true } },
    settings: { LATCHKEY_BEARER_ENABLED: 'true', LATCHKEY_EMAIL_VERIFICATION_REQUIRED: 'true' },
    exchanges: ['verified-only'],
  },
  {
    name: 'over https',
    scheme: 'https',
    options: {},
    settings: { LATCHKEY_BEARER_ENABLED: 'true', LATCHKEY_RATE_LIMIT_ENABLED: 'false' },
    exchanges: ['https'],
  },
  {
    name: 'with rate limits',
    options: { rateLimit: { enabled: true } },
    settings: { LATCHKEY_BEARER_ENABLED: 'true', LATCHKEY_RATE_LIMIT_ENABLED: 'true' },
    exchanges: ['rate-limits'],
  },
];
