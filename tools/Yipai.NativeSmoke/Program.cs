using Microsoft.Extensions.DependencyInjection;
using Yipai.Client;
using Yipai.NativeSmoke;
using Yipai.Privacy;

var checks = new CheckList();
DirectoryInfo folder = Directory.CreateTempSubdirectory();
await using (var city = new CannedCity())
{
    var services = new ServiceCollection();
    services.AddYipaiPrivacy(options => options.UseDemonstrationHandler());
    services.AddYipaiClient(options => options.Endpoint = city.Endpoint).UseSqlite(Path.Combine(folder.FullName, "smoke.db"));
    await using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);

    await checks.GroupAsync("masking", () =>
    {
        MaskingChecks.Run(checks, provider.GetRequiredService<PrivacyGuard>(), provider.GetRequiredService<Masker>());
        return Task.CompletedTask;
    });
    await new ClientChecks(checks, provider.GetRequiredService<YipaiClient>(), city).RunAsync();
}

folder.Delete(recursive: true);
Console.WriteLine(checks.Failures == 0 ? "All checks passed." : $"{checks.Failures} checks failed.");
return checks.Failures == 0 ? 0 : 1;
