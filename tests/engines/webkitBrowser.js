// The smallest browser around WebKitGTK, run by gjs under WebKitWebDriver. MiniBrowser, which comes with the driver,
// forgets everything when it is driven; this one keeps what sites store in a profile, as a reader's browser does.
import Gio from 'gi://Gio';
import GLib from 'gi://GLib';
import Gtk from 'gi://Gtk?version=3.0';
import WebKit2 from 'gi://WebKit2?version=4.1';
import System from 'system';

const [profile, downloads, quota, script] = System.programArgs;
const folders = { base_data_directory: `${profile}/data`, base_cache_directory: `${profile}/cache` };
Gtk.init(null);
const manager = new WebKit2.WebsiteDataManager({ ...folders, ...limits(Number(quota)) });
const context = new WebKit2.WebContext({ website_data_manager: manager });
context.set_automation_allowed(true);

context.connect('automation-started', (_, session) => {
  const info = new WebKit2.ApplicationInfo();
  info.set_name('webkit'); // what the driver asks for by browserName
  info.set_version(1, 0, 0);
  session.set_application_info(info);
  session.connect('create-web-view', openWindow);
  session.connect('will-close', () => Gtk.main_quit());
});

context.connect('download-started', (_, download) => {
  download.connect('decide-destination', (_, name) => {
    download.set_destination(Gio.File.new_for_path(`${downloads}/${name}`).get_uri());
    return true;
  });
});

Gtk.main();

function openWindow() {
  const content = new WebKit2.UserContentManager();
  const { TOP_FRAME } = WebKit2.UserContentInjectedFrames;
  const { START } = WebKit2.UserScriptInjectionTime;
  content.add_script(new WebKit2.UserScript(script, TOP_FRAME, START, null, null));
  const view = new WebKit2.WebView({
    web_context: context,
    user_content_manager: content,
    is_controlled_by_automation: true,
  });
  const window = new Gtk.Window({ default_width: 1280, default_height: 1000 });
  window.add(view);
  window.show_all();
  view.connect('close', () => window.destroy());
  return view;
}

/** WebKit knows no bytes here, only a share of the disk. */
function limits(bytes) {
  if (bytes === 0) return {};
  const disk = Gio.File.new_for_path(GLib.get_tmp_dir())
    .query_filesystem_info('filesystem::size', null)
    .get_attribute_uint64('filesystem::size');
  return { origin_storage_ratio: bytes / disk };
}
