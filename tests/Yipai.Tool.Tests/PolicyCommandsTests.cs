using System.Text.Json;
using System.Text.Json.Nodes;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.Tool.Tests;

public sealed class PolicyCommandsTests : IDisposable
{
    private static readonly string Manifest =
        Path.Combine(RepositoryRoot.Path, "src/Yipai.Privacy/Policies/Manifests/yipai-2021-01-20.json");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yipai-tool-");

    [Fact]
    public async Task Show_ShippedPolicy_ListsEveryClauseAndTheHash()
    {
        ToolRun run = await ToolRun.Of("policy", "show");

        Assert.Equal(0, run.Code);
        Assert.Contains(YipaiPolicy.V2021_01_20.Version.ContentHash, run.Output, StringComparison.Ordinal);
        Assert.Equal(115, run.Lines.Count(line => line.Contains('\t', StringComparison.Ordinal)));
        Assert.Equal(run.Output, (await ToolRun.Of("policy", "show", Manifest)).Output);
    }

    [Fact]
    public async Task Lint_TextThatLacksSomething_ExitsWith1()
    {
        ToolRun run = await ToolRun.Of("policy", "lint");

        Assert.Equal(1, run.Code);
        Assert.Contains(run.Lines, line => line.StartsWith("missing-handler\thandler\tPIPL 17(1)\t", StringComparison.Ordinal));
        Assert.Contains($"{run.Lines.Length} findings", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md", "# 已收集个人信息清单")]
    [InlineData("html", "<table")]
    public async Task ListsCollected_Format_IsTheOneAskedFor(string format, string expected)
    {
        ToolRun run = await ToolRun.Of("policy", "lists", "collected", "--format", format);

        Assert.Equal(0, run.Code);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListsProvided_WithTheHandler_NamesItsContact()
    {
        ToolRun run = await ToolRun.Of(
            "policy", "lists", "provided", "--format", "json", "--handler", "示范城市", "--contact", "privacy@example.cn");

        using JsonDocument list = JsonDocument.Parse(run.Output);

        Assert.Contains(
            "privacy@example.cn", list.RootElement.GetProperty("rows")[0].GetProperty("联系方式").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListsProvided_WithoutTheHandler_IsRefused()
    {
        ToolRun run = await ToolRun.Of("policy", "lists", "provided");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("YP0110", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_ScopeWithAnotherRecipient_NamesWhatMustBeAskedAgain()
    {
        string same = await ChangedAsync(_ => { }), changed = await ChangedAsync(manifest =>
            manifest["scopes"]!.AsArray()
                .Single(scope => (string?)scope!["id"] == "publication")!["recipients"] = new JsonArray("公众", "广告平台"));

        Assert.Equal((0, ""),
            ((await ToolRun.Of("policy", "diff", Manifest, same)).Code, (await ToolRun.Of("policy", "diff", Manifest, same)).Output));
        ToolRun run = await ToolRun.Of("policy", "diff", Manifest, changed);
        Assert.Equal(1, run.Code);
        Assert.Contains("ask again\tpublication", run.Lines);
    }

    [Theory]
    [InlineData("activities/face-scan", "available: false → true")]
    [InlineData("activities/real-name-verification", "strict/consent: separate → none")]
    [InlineData("activities/device-positioning", "permission: location → none")]
    [InlineData("retention/R2", "strict/graceWorkingDays: 0 → 3650")]
    [InlineData("disclosures/sharing/promotionPartner", "Item")]
    [InlineData("scopes/device-location", "kind: separate → general")]
    [InlineData("activities/personalization", "anonymous: false → true")]
    public async Task Diff_PolicyThatAllowsMore_ListsTheEditAndExits1(string topic, string says)
    {
        string changed = await ChangedAsync(manifest => Widen(manifest, topic));

        ToolRun run = await ToolRun.Of("policy", "diff", Manifest, changed);

        string line = Assert.Single(run.Lines, line => line.StartsWith($"{topic}\t", StringComparison.Ordinal));
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.Matches("\t(Widens|Mixed)\t", line);
        Assert.Equal(1, run.Code);
    }

    private static void Widen(JsonNode manifest, string topic)
    {
        JsonNode Row(string section, string id) =>
            manifest[section]!.AsArray().Single(row => (string?)(row!["id"] ?? row["code"]) == id)!;
        switch (topic)
        {
            case "activities/face-scan": Row("activities", "face-scan")["available"] = true; break;
            case "activities/real-name-verification": Row("activities", "real-name-verification")["strict"]!["consent"] = "none"; break;
            case "activities/device-positioning": Row("activities", "device-positioning")["permission"] = "none"; break;
            case "retention/R2": Row("retention", "R2")["strict"]!["graceWorkingDays"] = 3650; break;
            case "scopes/device-location": Row("scopes", "device-location")["kind"] = "general"; break;
            case "activities/personalization": Row("activities", "personalization")["anonymous"] = true; break;
            default:
                JsonArray items = manifest["disclosures"]!.AsArray()
                    .Single(row => (string?)row!["recipients"]![0] == "promotionPartner")!["items"]!.AsArray();
                items.Add("phone.mobile");
                items.Add("id.number");
                break;
        }
    }

    [Fact]
    public async Task Show_BrokenManifestOrMissingFile_ExitsWith2()
    {
        string broken = Path.Combine(_folder.FullName, "broken.json");
        await File.WriteAllTextAsync(broken, """{"version":7}""");
        ToolRun run = await ToolRun.Of("policy", "show", broken);

        Assert.Equal((2, "", 1), (run.Code, run.Output, run.Error.TrimEnd().Split('\n').Length));
        Assert.StartsWith("YP0104", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await ToolRun.Of("policy", "show", Path.Combine(_folder.FullName, "missing.json"))).Code);
        Assert.Equal(2, (await ToolRun.Of("nonsense")).Code);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> ChangedAsync(Action<JsonNode> change)
    {
        JsonNode manifest = JsonNode.Parse(await File.ReadAllTextAsync(Manifest))!;
        change(manifest);
        string path = Path.Combine(_folder.FullName, Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, manifest.ToJsonString());
        return path;
    }
}
