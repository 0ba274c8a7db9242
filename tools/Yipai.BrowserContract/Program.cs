using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Yipai.BrowserContract;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<ContractPage>("#page");
await builder.Build().RunAsync();
