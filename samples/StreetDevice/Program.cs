using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy.Processing;
using Yipai.Samples.StreetDevice;

// Settings come from device.json in the working directory, from the environment, or from the command line. README.md lists them.
HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Args = args });
builder.Configuration.AddJsonFile("device.json", optional: true).AddEnvironmentVariables("YIPAI_").AddCommandLine(args);
IConfiguration settings = builder.Configuration;
string folder = Path.GetFullPath(settings["folder"] ?? "photos");

builder.Services.AddLogging();
builder.Services.AddYipaiDevice(options =>
{
    options.City = CityProfile.Load(settings["city"] ?? "city.json");
    options.Endpoint = settings["endpoint"] is { } endpoint ? new Uri(endpoint) : null;
    options.DeviceId = settings["id"] ?? "";
    options.DeviceKey = settings["keyFile"] is { } file ? File.ReadAllText(file).Trim() : "";
    options.Mandate = new DeviceMandate(
        settings["authority"] ?? "", settings["basis"] ?? "", settings["sign"] ?? "", settings["place"] ?? "");
    options.Place = settings["component"] is { } code ? ReportedPlace.FromComponentCode(code) : null;
    options.QuietTime = TimeSpan.FromSeconds(double.Parse(settings["quietSeconds"] ?? "2", CultureInfo.InvariantCulture));
    options.DiskQuota = long.Parse(settings["quotaMiB"] ?? "512", CultureInfo.InvariantCulture) * 1024 * 1024;
}).UseSqlite(settings["database"] ?? "camera.db").WatchFolder(folder, CaseCatalogue.GbT30428.Component(settings["class"] ?? "01-01"));

// Where the camera does not write files by itself, a command takes a picture at each interval.
if (settings["command"] is { } command)
{
    var interval = TimeSpan.FromSeconds(int.Parse(settings["everySeconds"] ?? "60", CultureInfo.InvariantCulture));
    builder.Services.AddHostedService(_ => new PictureCommand(command, folder, interval));
}

try
{
    using IHost host = builder.Build();
    await host.StartAsync();
    Console.WriteLine("StreetDevice watches its folder.");
    await host.WaitForShutdownAsync();
    return 0;
}
catch (Exception exception) when (exception is OptionsValidationException or YipaiClientException or CasesException or IOException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
