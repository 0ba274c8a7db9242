using System.Text.RegularExpressions;
using Yipai.Sdk.Testing;

namespace Yipai.CitizenWeb.Tests;

/// <summary>Walks the table of docs/privacy-centre.md, and looks at each page of the privacy centre.</summary>
public sealed partial class PrivacyCentreTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly string[] Pages =
    [
        "privacy", "privacy/consents", "privacy/lists", "privacy/held", "privacy/rights", "privacy/policy", "privacy/inbox",
        "privacy/device", "privacy/name", "help",
    ];

    [SkippableFact]
    public async Task Screens_OfThePage_ShowWhatTheTablePromises()
    {
        CitizenTab tab = await (await shared.GetAsync()).OpenAsync();
        await tab.RegisterAsync("reader");
        await tab.SendAsync("井盖破损");
        var missing = new List<string>();

        foreach ((string path, string words) in Rows())
        {
            await tab.GoAsync("mine");
            await tab.GoAsync(path);
            try
            {
                await tab.Page.GetByText(words).First.WaitForAsync(new() { Timeout = 10_000 });
            }
            catch (TimeoutException)
            {
                missing.Add($"{path}: {words}");
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void Table_OfThePage_NamesEachPageOfTheCentre() =>
        Assert.Empty(Pages.Where(page => page != "privacy").Except(Rows().Select(row => row.Path)));

    [SkippableTheory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Pages_OfTheCentre_BreakNoRuleOfAccessibility(string language)
    {
        CitizenTab tab = await (await shared.GetAsync()).OpenAsync();
        await tab.RegisterAsync($"looker-{language}");
        await tab.SendAsync("井盖破损");
        if (language == "en")
        {
            await tab.Page.ClickAsync("#language");
        }

        var found = new List<string>();
        foreach (string path in Pages)
        {
            await tab.GoAsync(path);
            await tab.SettleAsync();
            found.AddRange(await tab.InspectAsync($"{path.Replace('/', '-')}-{language}"));
        }

        Assert.Empty(found.Concat(tab.Strangers).Concat(tab.Errors));
    }

    private static IEnumerable<(string Path, string Words)> Rows() =>
        from line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "privacy-centre.md"))
        let row = Row().Match(line)
        where row.Success
        select (row.Groups["path"].Value, row.Groups["words"].Value);

    [GeneratedRegex(@"^\| P[^|]*\| `/(?<path>[^`]*)` \| (?<words>[^|]+?) \|")]
    private static partial Regex Row();
}
