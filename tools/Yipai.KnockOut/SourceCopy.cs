using System.Globalization;
using Yipai.Privacy;
using Yipai.Sdk.ConformanceTests;
using Yipai.Sdk.Testing;

namespace Yipai.KnockOut;

/// <summary>A copy of the source in which every rule can be switched off by its number.</summary>
/// <remarks>The switch exists in the copy alone: what is shipped cannot be talked out of a rule.</remarks>
internal sealed class SourceCopy
{
    private static readonly string[] Copied = ["src", "samples", "tests", "tools", "docs"];
    private static readonly string[] LeftOut = ["bin", "obj"];
    private readonly IReadOnlyList<ClauseRule> _rules;

    public SourceCopy(IReadOnlyList<ClauseRule> rules)
    {
        _rules = rules;
        Folder = Path.Combine(RepositoryRoot.Path, "artifacts", "knock-out");
    }

    public string Folder { get; }

    /// <summary>Writes the copy; build output of an earlier one stays, so that building is quick.</summary>
    public void Write()
    {
        foreach (string stale in Copied.Select(folder => Path.Combine(Folder, folder)).Where(Directory.Exists).SelectMany(SourcesUnder).ToArray())
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

        foreach (IGrouping<string, (ClauseRule Rule, int Number)> file in Numbered().Where(pair => !pair.Rule.IsInManifest).GroupBy(pair => pair.Rule.File))
        {
            Change(Path.Combine(Folder, file.Key), source => file.GroupBy(pair => pair.Rule.Find).Aggregate(source, Guard));
        }

        foreach (string package in Numbered().Select(pair => string.Join('/', pair.Rule.File.Split('/')[..2])).Append("src/Yipai.Privacy").Distinct())
        {
            File.WriteAllText(Path.Combine(Folder, package, "KnockOut.cs"), Switch);
        }

        Change(Path.Combine(Folder, "src/Yipai.Privacy/YipaiPolicy.cs"), source =>
            Once(source, "return PrivacyPolicy.Load(bytes);", "return PrivacyPolicy.Load(global::KnockOut.Manifest ?? bytes);"));
        foreach ((ClauseRule rule, int number) in Numbered().Where(pair => pair.Rule.IsInManifest))
        {
            string manifest = Once(File.ReadAllText(Path.Combine(RepositoryRoot.Path, rule.File)), rule.Find, rule.Replace);

            // A manifest that cannot be read would fail every test and prove nothing.
            PrivacyPolicy.Load(System.Text.Encoding.UTF8.GetBytes(manifest));
            File.WriteAllText(ManifestOf(number), manifest);
        }
    }

    /// <summary>The manifest of a rule that stands in one, or null.</summary>
    public string? FindManifest(int number) => _rules[number].IsInManifest ? ManifestOf(number) : null;

    private const string Switch = """
        internal static class KnockOut
        {
            private static readonly string Active = System.Environment.GetEnvironmentVariable("YIPAI_KNOCK_OUT") ?? "";

            internal static byte[]? Manifest { get; } =
                System.Environment.GetEnvironmentVariable("YIPAI_KNOCK_OUT_MANIFEST") is { Length: > 0 } path ? System.IO.File.ReadAllBytes(path) : null;

            internal static bool Is(string rule) => Active == rule;
        }

        """;

    private static IEnumerable<string> SourcesUnder(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder).Where(inner => !LeftOut.Contains(Path.GetFileName(inner))).SelectMany(SourcesUnder));

    private static string Guard(string source, IGrouping<string, (ClauseRule Rule, int Number)> rules) =>
        Once(source, rules.Key, rules.Aggregate($"({rules.Key})", (inner, pair) =>
            string.Create(CultureInfo.InvariantCulture, $"(global::KnockOut.Is(\"{pair.Number}\") ? ({pair.Rule.Replace}) : {inner})")));

    private static string Once(string source, string find, string replace) =>
        source.Split(find) is [var before, var after] ? before + replace + after
        : throw new InvalidOperationException($"A rule is not found exactly once: {find}");

    private static void Change(string file, Func<string, string> change)
    {
        string source = File.ReadAllText(file);
        string changed = change(source);
        File.WriteAllText(file, changed);
    }

    private IEnumerable<(ClauseRule Rule, int Number)> Numbered() => _rules.Select((rule, number) => (rule, number));

    private string ManifestOf(int number) => Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"manifest-{number}.json"));

    private void Copy(string file)
    {
        string target = Path.Combine(Folder, Path.GetRelativePath(RepositoryRoot.Path, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target, overwrite: true);
    }
}
