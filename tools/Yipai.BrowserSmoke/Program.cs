using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Yipai.BrowserSmoke;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<SmokePage>("#page");
builder.Services.AddYipaiPrivacy(options => options.UseDemonstrationHandler());
builder.Services.AddYipaiClient(options => options.Endpoint = new Uri(builder.HostEnvironment.BaseAddress));
await builder.Build().RunAsync();
