namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Inside a package each folder uses those before it and none behind; so there are no cycles.</summary>
public sealed class FolderOrderTests
{
    private static readonly Dictionary<string, string[]> Orders = new()
    {
        ["Yipai.Privacy"] =
        [
            "Clauses", "Classification", "Detection", "Masking", "Audit", "Processing", "Deidentification", "Consent", "Disclosure", "Retention", "Safeguards", "Rights",
            "DeviceStorage", "Incidents", "Manifests", "",
        ],
        ["Yipai.Cases"] = ["Codes", "Places", "Catalogues", "Media", "Deadlines", "Reporting", "Workflow", "Metrics", "Participation", "Views", ""],
        ["Yipai.Client"] = ["Sessions", "Http", "Outbox", "Consent", "Reports", "Drafts", "Cases", "Rights", "Accounts", ""],
        ["Yipai.Client.Sqlite"] = [""],
        ["Yipai.EntityFrameworkCore"] = ["Model", "Migrations.Sqlite", "Migrations.PostgreSql", "Databases", "Consent", "Audit", "Rights", "Disclosure", "Incidents", "Retention", ""],
        ["Yipai.Logging"] = [""],
    };

    /// <summary>What stands at a root and may be used, or use, from any folder: the package's one exception and its options.</summary>
    private static readonly string[] Everywhere =
    [
        "Yipai.Privacy.PrivacyException", "Yipai.Cases.CasesException", "Yipai.Client.YipaiClientException", "Yipai.Client.YipaiClientOptions",
        "Yipai.EntityFrameworkCore.YipaiStorageException",
    ];

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void A_folder_uses_only_those_before_it(string package)
    {
        string[] order = Orders[package];
        var wrong =
            from use in NamespaceGraph.Read(Packages.Load(package).Location)
            where !Everywhere.Contains(use.From) && !Everywhere.Contains(use.To)
            let user = FolderOf(package, use.From)
            let used = FolderOf(package, use.To)
            where user is not null && used is not null && Array.IndexOf(order, used) > Array.IndexOf(order, user)
            select $"{use.From} uses {use.To}";
        Assert.Empty(wrong.Distinct());
    }

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Every_folder_has_its_place_in_the_order(string package)
    {
        IEnumerable<string> folders = Packages.Load(package).GetTypes().Select(type => FolderOf(package, type.FullName!)).OfType<string>();
        Assert.All(folders.Distinct(), folder => Assert.Contains(folder, Orders[package]));
    }

    [Fact]
    public void The_reader_sees_uses_in_code_and_signatures()
    {
        IReadOnlyCollection<(string From, string To)> uses = NamespaceGraph.Read(Packages.Load("Yipai.Privacy").Location);
        Assert.Contains(("Yipai.Privacy.PrivacyGuard", "Yipai.Privacy.ActivityGate"), uses);
        Assert.Contains(("Yipai.Privacy.Consent.ConsentPrompt", "Yipai.Privacy.Consent.ConsentScope"), uses);
        Assert.Contains(("Yipai.Privacy.YipaiPolicy", "Yipai.Privacy.PrivacyPolicy"), uses);
    }

    private static string? FolderOf(string package, string type)
    {
        string space = type[..Math.Max(0, type.LastIndexOf('.'))];
        return space == package ? ""
            : space.StartsWith($"{package}.", StringComparison.Ordinal) ? space[(package.Length + 1)..]
            : null;
    }
}
