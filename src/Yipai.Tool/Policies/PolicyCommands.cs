using System.CommandLine;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Policies;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Policies;

/// <summary>Implements <c>yipai policy show|lint|lists|diff</c>.</summary>
internal static class PolicyCommands
{
    private static Argument<FileInfo?> CreateManifest() => new("MANIFEST")
    {
        Description = "A policy manifest. The default is the policy of 2021-01-20.", Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create(StandardStreams streams) => new("policy", "Read a policy manifest.")
    {
        Show(streams), Lint(streams), Lists(streams), Diff(streams),
    };

    private static Command Show(StandardStreams streams)
    {
        Argument<FileInfo?> manifest = CreateManifest();
        var command = new Command("show", "Show version, hash and counts, and every clause with its text.") { manifest };
        command.SetAction(parsed =>
        {
            PrivacyPolicy policy = Load(parsed.GetValue(manifest));
            streams.Output.WriteLine($"{policy.Title} {policy.Version.Version}, effective {policy.Version.EffectiveDate:yyyy-MM-dd}");
            streams.Output.WriteLine($"sha256 {policy.Version.ContentHash}");
            streams.Output.WriteLine($"{policy.Clauses.Count} clauses, {policy.Scopes.Count} scopes, {policy.Recipients.Count} recipients");
            foreach (PolicyClause clause in policy.Clauses)
            {
                streams.Output.WriteLine($"{clause.Id}\t{clause.Text.Chinese}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Lint(StandardStreams streams)
    {
        Argument<FileInfo?> manifest = CreateManifest();
        var command =
            new Command("lint", "List what the text lacks, each with its source. Exits with 1 if something is found.") { manifest };
        command.SetAction(parsed =>
        {
            PrivacyPolicy policy = Load(parsed.GetValue(manifest));
            IReadOnlyList<PolicyFinding> findings = PolicyLinter.Inspect(policy, new NoticeSupplement(), handler: null);
            foreach (PolicyFinding finding in findings)
            {
                streams.Output.WriteLine($"{finding.Id}\t{finding.Path}\t{finding.Source}\t{finding.Text.English}");
            }

            streams.Error.WriteLine($"{findings.Count} findings of {PolicyLinter.RuleCount} rules");
            return findings.Count == 0 ? ExitCode.Done : ExitCode.Found;
        });
        return command;
    }

    private static Command Lists(StandardStreams streams)
    {
        var name = new Argument<string>("LIST") { Description = "The list: collected (已收集个人信息清单) or provided (第三方共享清单)." };
        name.AcceptOnlyFromAmong("collected", "provided");
        var format =
            new Option<string>("--format") { Description = "The output format: md, html or json.", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", "html", "json");
        var handler = new Option<string>("--handler") { Description = "The handler's full name; the list provided needs it." };
        var contact = new Option<string>("--contact") { Description = "How a person reaches the handler; the list provided needs it." };
        Argument<FileInfo?> manifest = CreateManifest();
        var asWritten = new Option<bool>("--as-written") { Description = "Read the policy as written in 2021 instead of strictly." };
        var command = new Command("lists", "Write one of the two public lists.") { name, manifest, format, asWritten, handler, contact };
        command.SetAction(parsed =>
        {
            PrivacyPolicy policy = Load(parsed.GetValue(manifest));
            PrivacyProfile profile = parsed.GetValue(asWritten) ? PrivacyProfile.AsWritten2021 : PrivacyProfile.Strict2026;
            PolicyList list = parsed.GetValue(name) == "collected"
                ? PolicyLists.CollectedInformation(policy, profile)
                : PolicyLists.ProvidedInformation(
                    policy, [], profile, new PersonalInformationHandler(parsed.GetValue(handler) ?? "", parsed.GetValue(contact) ?? ""));
            streams.Output.WriteLine(parsed.GetValue(format) switch
            {
                "html" => list.ToHtml(),
                "json" => Encoding.UTF8.GetString(list.ToJson()),
                _ => list.ToMarkdown(),
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Diff(StandardStreams streams)
    {
        var older = new Argument<FileInfo>("OLDER") { Description = "The earlier manifest." };
        var newer = new Argument<FileInfo>("NEWER") { Description = "The later manifest." };
        var command =
            new Command(
                "diff",
                "List every change, what it does (Widens, Narrows, Mixed or WordingOnly) and which consents must be asked again. "
                + "Exits with 1 if the handler may do more or a consent must be asked again.") { older, newer };
        command.SetAction(parsed =>
        {
            PolicyDiff diff = PolicyDiff.Between(Load(parsed.GetValue(older)), Load(parsed.GetValue(newer)));
            foreach (PolicyChange change in diff.Changes)
            {
                streams.Output.WriteLine(
                    $"{change.Topic}\t{change.Effect}\t{change.Change}\t{string.Join("; ", change.Fields)}".TrimEnd('\t'));
            }

            foreach (string scope in diff.AskAgain)
            {
                streams.Output.WriteLine($"ask again\t{scope}");
            }

            return diff.AskAgain.Count == 0 && diff.Material == MaterialChange.None ? ExitCode.Done : ExitCode.Found;
        });
        return command;
    }

    private static PrivacyPolicy Load(FileInfo? manifest) =>
        manifest is null ? YipaiPolicy.V2021_01_20 : PrivacyPolicy.Load(File.ReadAllBytes(manifest.FullName));
}
