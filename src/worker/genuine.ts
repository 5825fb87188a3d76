/**
 * Whether an answer is a file of the app and not a page that somebody between sent in its place (a network that wants
 * you to sign in answers everything, with status 200). A page of the app has the publication in it.
 */
export async function isGenuine(url: string, answer: Response): Promise<boolean> {
  if (!answer.ok) return false;
  if (/\.html($|\?)/.test(url)) return (await answer.clone().text()).includes('id="publication"');
  return !/text\/html/.test(answer.headers.get('content-type') ?? '');
}
