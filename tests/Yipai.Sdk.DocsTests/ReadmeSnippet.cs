// <readme>
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy;
// </readme>

namespace Yipai.Sdk.DocsTests;

/// <summary>The code of README.md, compiled here and run by the tests of the documentation.</summary>
internal static class ReadmeSnippet
{
    public static async Task<string[]> RunAsync()
    {
        // <readme>
        var services = new ServiceCollection();
        services.AddYipaiPrivacy(options => options.UseDemonstrationHandler()); // strict; a real host names its company
        services.AddYipaiClient(options => options.Endpoint = new Uri("https://city.example.cn")).UseSqlite("reports.db");
        await using ServiceProvider host = services.BuildServiceProvider(); // has touched no file, network, clock or id

        string shown = host.GetRequiredService<Masker>().Mask("联系 13812345678", Audience.Public);
        // 联系 138****5678
        SubmissionReceipt receipt = await host.GetRequiredService<YipaiClient>().Reports.SubmitAsync(new ReportDraft
        {
            Subject = CaseCatalogue.GbT30428.Component("01-01"), // 上水井盖
            Description = "井盖破损，影响通行",
            Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.9140, 121.6147)),
        });
        // denied: NoticeNotShown (P1/3)
        // </readme>
        return [shown, receipt.ToString()];
    }
}
