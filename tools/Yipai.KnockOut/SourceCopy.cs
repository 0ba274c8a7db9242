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

    private const string HasManifest = "System.Environment.GetEnvironmentVariable(\"YIPAI_KNOCK_OUT_MANIFEST\") is { Length: > 0 }";

    // The tests of the policy read the manifest themselves. They must read the wrong one too, or each would notice that two texts differ.
    private static readonly string PolicyTests = Path.Combine(RepositoryRoot.Path, "tests", "Yipai.Privacy.Tests");

    private static readonly IReadOnlyList<ClauseRule> ReadsManifest =
    [
        .. from type in (string[])["PolicyTexts", "ManifestTests"]
           select new ClauseRule(
               "the tests of the policy read its manifest", type, "Read",
               "typeof(PrivacyPolicy).Assembly.GetManifestResourceStream(\"yipai-2021-01-20.json\")!",
               Replace: "System.IO.File.OpenRead(System.Environment.GetEnvironmentVariable(\"YIPAI_KNOCK_OUT_MANIFEST\")!)"),
    ];

    private readonly Dictionary<int, RulePlace> _places = [];
    private readonly Dictionary<int, string> _manifests = [];
    private readonly List<string> _problems = [];
    private readonly IReadOnlyList<ClauseRule> _rules;
    private readonly IReadOnlyList<(RulePlace Place, string Condition, string Replace)> _manifestGuards;

    public SourceCopy(IReadOnlyList<ClauseRule> rules, string folder = "knock-out")
    {
        _rules = rules;
        Folder = Path.Combine(RepositoryRoot.Path, "artifacts", folder);
        SourceTypes types = SourceTypes.ReadUnder(Sources);
        var tests = SourceTypes.ReadUnder(PolicyTests);
        _manifestGuards =
        [
            (types.Find(LoadsManifest), "global::KnockOut.Manifest is not null", LoadsManifest.Replace),
            .. ReadsManifest.Select(rule => (tests.Find(rule), HasManifest, rule.Replace)),
        ];
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
        (RulePlace Place, string Condition, string Replace)[] guards =
        [
            .. _places.Select(pair => (pair.Value, $"global::KnockOut.Is({Name(pair.Key)})", _rules[pair.Key].Replace)),
            .. _manifestGuards,
        ];
        Dictionary<string, string> written = guards.GroupBy(guard => guard.Place.File)
            .ToDictionary(file => CopyOf(file.Key), file => RulePlace.Guard(File.ReadAllText(file.Key), file));
        foreach (string package in guards.Where(guard => IsPackaged(guard.Place.File))
                     .Select(guard => PackageOf(guard.Place.File)).Distinct())
        {
            written.Add(Path.Combine(Folder, "src", package, "KnockOut.cs"), Switch);
        }

        CopyOthers(written);
        foreach ((int number, string manifest) in _manifests)
        {
            written.Add(ManifestOf(number), manifest);
        }

        // A file that stays as it is keeps its time, so that the build leaves its project alone.
        foreach ((string file, string text) in written)
        {
            WriteIfChanged(file, System.Text.Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>Returns the path of the changed manifest of a rule, or null if the rule is in code.</summary>
    public string? FindManifest(int number) => _manifests.ContainsKey(number) ? ManifestOf(number) : null;

    private string Switch => $$"""
        internal static class KnockOut
        {
            internal static int Active =
                int.TryParse(System.Environment.GetEnvironmentVariable("YIPAI_KNOCK_OUT"), out int rule) ? rule : -1;

            internal static readonly bool[] Reached = new bool[{{_places.Keys.Max() + 1}}];

            internal static byte[]? Manifest { get; } =
                System.Environment.GetEnvironmentVariable("YIPAI_KNOCK_OUT_MANIFEST") is { Length: > 0 } path
                    ? System.IO.File.ReadAllBytes(path)
                    : null;

            internal static bool Is(int rule)
            {
                Reached[rule] = true;
                return Active == rule;
            }
        }

        """;

    private static IEnumerable<string> SourcesUnder(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder).Where(inner => !LeftOut.Contains(Path.GetFileName(inner))).SelectMany(SourcesUnder));

    private static bool IsPackaged(string file) => file.StartsWith(Sources + Path.DirectorySeparatorChar, StringComparison.Ordinal);

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

    /// <summary>Copies every file that no switch changes, and deletes what the sources no longer have.</summary>
    private void CopyOthers(Dictionary<string, string> written)
    {
        HashSet<string> kept = [.. written.Keys];
        foreach (string file in Directory.EnumerateFiles(RepositoryRoot.Path)
                     .Concat(Copied.SelectMany(folder => SourcesUnder(Path.Combine(RepositoryRoot.Path, folder)))))
        {
            if (kept.Add(CopyOf(file)))
            {
                WriteIfChanged(CopyOf(file), File.ReadAllBytes(file));
            }
        }

        IEnumerable<string> folders = Copied.Select(folder => Path.Combine(Folder, folder)).Where(Directory.Exists);
        foreach (string stale in folders.SelectMany(SourcesUnder).Where(file => !kept.Contains(file)).ToArray())
        {
            File.Delete(stale);
        }
    }

    private string CopyOf(string file) => Path.Combine(Folder, Path.GetRelativePath(RepositoryRoot.Path, file));

    private static void WriteIfChanged(string file, byte[] content)
    {
        if (!File.Exists(file) || !File.ReadAllBytes(file).AsSpan().SequenceEqual(content))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }
    }
}
