using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Yipai.EntityFrameworkCore;
using Yipai.Privacy;
using Yipai.Samples.CityServer;
using Yipai.Samples.CityServer.Demo;

try
{
    if (args.Contains(DemoCity.Switch))
    {
        await DemoCity.RunAsync(args, Console.Out);
        return 0;
    }

    await using WebApplication app = CityServerApp.Build(args, Console.Out);
    await app.MigrateYipaiAsync();
    await app.StartAsync();
    Console.WriteLine($"CityServer listens on {string.Join(", ", app.Urls)}. Public list: {app.Urls.First()}/v1/cases");
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception exception) when (exception is OptionsValidationException or PrivacyException or YipaiStorageException)
{
    await Console.Error.WriteLineAsync(exception.Message);
}
catch (IOException exception) when (exception.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync("The port is in use. Choose another one with --urls http://127.0.0.1:PORT.");
}

return 1;
