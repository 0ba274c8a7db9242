using System.Globalization;
using Yipai.Privacy;
using Yipai.Sdk.ConformanceTests.KnockOuts;
using Yipai.Sdk.Testing;

namespace Yipai.KnockOut;

/// <summary>A copy of the source in which every rule can be switched off by its number.</summary>
/// <remarks>Only the copy has the switch, so that nobody can switch a rule off in a shipped package.</remarks>
internal sealed class SourceCopy
{
    private static readonly string[] Copied = ["src", "samples", "tests", "tools", "docs"];
    private static readonly string[] LeftOut = ["bin", "obj"];
    private static readonly string Sources = Path.Combine(RepositoryRoot.Path, "src");

    private static readonly ClauseRule LoadsManifest = new(
        "the policy is loaded from its manifest", "YipaiPolicy", "Read", "PrivacyPolicy.Load(bytes)",
        Replace: "PrivacyPolicy.Load(global::KnockOut.Manifest!)");

    private readonly Dictionary<int, RulePlace> _places = [];
    private readonly Dictionary<int, string> _manifests = [];
    private readonly List<string> _problems = [];
    private readonly IReadOnlyList<ClauseRule> _rules;
    private readonly RulePlace _manifestPlace;

    public SourceCopy(IReadOnlyList<ClauseRule> rules, string folder = "knock-out")
    {
        _rules = rules;
        Folder = Path.Combine(RepositoryRoot.Path, "artifacts", folder);
        SourceTypes types = SourceTypes.ReadUnder(Sources);
        _manifestPlace = types.Find(LoadsManifest);
        for (int number = 0; number < rules.Count; number++)
        {
            try
            {
                Find(types, rules[number], number);
            }
            catch (RuleNotFoundException exception)
            {
                _problems.Add(exception.Message);
            }
        }
    }

    public string Folder { get; }

    /// <summary>Gets a sentence for each rule whose place is missing or ambiguous.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Writes the copy.</summary>
    /// <remarks>It keeps the build output of an earlier copy, so that the build is quick.</remarks>
    public void Write()
    {
        IEnumerable<string> folders = Copied.Select(folder => Path.Combine(Folder, folder)).Where(Directory.Exists);
        foreach (string stale in folders.SelectMany(SourcesUnder).ToArray())
        {
            File.Delete(stale);
        }

        foreach (string file in Directory.EnumerateFiles(RepositoryRoot.Path))
        {
            Copy(file);
        }

        foreach (string file in Copied.SelectMany(folder => SourcesUnder(Path.Combine(RepositoryRoot.Path, folder))))
        {
            Copy(file);
        }

        (RulePlace Place, string Condition, string Replace)[] guards =
        [
            .. _places.Select(pair => (pair.Value, $"global::KnockOut.Is(\"{Name(pair.Key)}\")", _rules[pair.Key].Replace)),
            (_manifestPlace, "global::KnockOut.Manifest is not null", LoadsManifest.Replace),
        ];
        foreach (IGrouping<string, (RulePlace Place, string Condition, string Replace)> file in guards.GroupBy(guard => guard.Place.File))
        {
            File.WriteAllText(CopyOf(file.Key), RulePlace.Guard(File.ReadAllText(file.Key), file));
        }

        foreach (string package in guards.Select(guard => PackageOf(guard.Place.File)).Distinct())
        {
            File.WriteAllText(Path.Combine(Folder, "src", package, "KnockOut.cs"), Switch);
        }

        foreach ((int number, string manifest) in _manifests)
        {
            File.WriteAllText(ManifestOf(number), manifest);
        }
    }

    /// <summary>Returns the path of the changed manifest of a rule, or null if the rule is in code.</summary>
    public string? FindManifest(int number) => _manifests.ContainsKey(number) ? ManifestOf(number) : null;

    private const string Switch = """
        internal static class KnockOut
        {
            private static readonly string Active = System.Environment.GetEnvironmentVariable("YIPAI_KNOCK_OUT") ?? "";

            internal static byte[]? Manifest { get; } =
                System.Environment.GetEnvironmentVariable("YIPAI_KNOCK_OUT_MANIFEST") is { Length: > 0 } path
                    ? System.IO.File.ReadAllBytes(path)
                    : null;

            internal static bool Is(string rule) => Active == rule;
        }

        """;

    private static IEnumerable<string> SourcesUnder(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder).Where(inner => !LeftOut.Contains(Path.GetFileName(inner))).SelectMany(SourcesUnder));

    private static string PackageOf(string file) => Path.GetRelativePath(Sources, file).Split(Path.DirectorySeparatorChar)[0];

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Find(SourceTypes types, ClauseRule rule, int number)
    {
        if (rule.Data is null)
        {
            _places.Add(number, types.Find(rule));
            return;
        }

        string manifest = DataFile.Change(File.ReadAllText(DataFile.Find(Sources, rule)), rule);

        // A manifest that cannot be read would fail every test and prove nothing.
        PrivacyPolicy.Load(System.Text.Encoding.UTF8.GetBytes(manifest));
        _manifests.Add(number, manifest);
    }

    private string ManifestOf(int number) => Path.Combine(Folder, $"manifest-{Name(number)}.json");

    private string CopyOf(string file) => Path.Combine(Folder, Path.GetRelativePath(RepositoryRoot.Path, file));

    private void Copy(string file)
    {
        string target = CopyOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target, overwrite: true);
    }
}
