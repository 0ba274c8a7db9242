using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Yipai.BrowserSmoke;
using Yipai.Cases;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<SmokePage>("#page");
var address = new Uri(builder.HostEnvironment.BaseAddress);

// An app embeds the profile of its city. This page has no city of its own and takes that of its server.
using var http = new HttpClient { BaseAddress = address };
CityProfile city = CityProfile.Load(await http.GetByteArrayAsync("v1/city"));
builder.Services.AddYipaiClient(options => (options.City, options.Endpoint, options.Channel) = (city, address, "web")).UseBrowserStorage();
await builder.Build().RunAsync();
