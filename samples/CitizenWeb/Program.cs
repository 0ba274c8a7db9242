using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Yipai.Cases;
using Yipai.Privacy.Processing;
using Yipai.Samples.CitizenWeb;
using Yipai.Samples.CitizenWeb.Layout;
using Yipai.Samples.CitizenWeb.Offline;
using Yipai.Samples.CitizenWeb.Positions;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
var position = new PagePosition();
var address = new Uri(builder.Configuration["City"] is { Length: > 0 } city ? city : builder.HostEnvironment.BaseAddress);
builder.RootComponents.Add<HeadOutlet>("head::after");
try
{
    // An app embeds the profile of its city. This sample serves any city, so it takes the profile from the address in appsettings.json.
    using var http = new HttpClient { BaseAddress = address };
    CityProfile profile = CityProfile.Load(await http.GetByteArrayAsync("v1/city"));
    builder.Services.AddYipaiClient(options => (options.City, options.Endpoint, options.Channel) = (profile, address, "web"))
        .UseBrowserStorage();
    var shell = new OfflineShell();
    builder.Services.AddSingleton(shell).AddSingleton(position).AddSingleton<IDevicePermissionSource>(position);
    await position.WatchAsync();
    await shell.StartAsync();
    builder.RootComponents.Add<App>("#app");
}
catch (HttpRequestException)
{
    builder.RootComponents.Add<CityAway>("#app");
}

await builder.Build().RunAsync();
