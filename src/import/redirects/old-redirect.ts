/** A redirect of the old help center: two paths or URLs. */
export type OldRedirect = { readonly from: string; readonly to: string };
