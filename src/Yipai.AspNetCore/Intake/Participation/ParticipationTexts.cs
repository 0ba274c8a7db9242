using Yipai.Cases.Participation;
using Yipai.Cases.Reporting;
using Yipai.Privacy;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads the names of acts and targets, and builds ids and audit events of participation.</summary>
internal static class ParticipationTexts
{
    public const int MaxTextLength = 1000;
    public const int MaxNicknameLength = 20;

    public static ParticipationTarget? TargetOf(string name) => Read<ParticipationTarget>(name);

    public static ParticipationAction? ActionOf(string name) => Read<ParticipationAction>(name);

    /// <summary>Indicates whether an act consists of words, so that a person may repeat it with other words.</summary>
    public static bool HasText(ParticipationAction action) =>
        action is ParticipationAction.Comment or ParticipationAction.AskOrAnswer;

    /// <summary>Indicates whether every store can keep a text of at most a given length.</summary>
    public static bool IsText(string? text, int maxLength) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= maxLength && TextCheck.IsStorable(text);

    /// <summary>Returns the id of an act without words.</summary>
    /// <remarks>It follows from person, action and target, so the same act eight times at once is one row.</remarks>
    public static string IdOf(SubjectId subjectId, ParticipationAction action, ParticipationTarget target, string targetId) =>
        $"act-{DerivedId.HexOf($"{action}\n{target}\n{targetId}\n{subjectId.Value}")}";

    /// <summary>Returns the event for the log.</summary>
    /// <remarks>It names action and target, never the words, and holds the person only as a salted commitment.</remarks>
    public static AuditEvent Log(string name, ParticipationRecord record, IEnumerable<RuleCitation>? rules = null)
    {
        RuleCitation own = ClauseId.Parse("P4.1.2-5/2");
        ParticipationEntry entry = record.Entry;
        AuditEvent logged = AuditEvent.Of(name).Citing([own, .. (rules ?? []).Where(rule => rule != own)])
            .With("action", entry.Action.ToString()).With("target", entry.Target.ToString());

        // The id of a department is a text of the host, and no event takes free text.
        logged = entry.Target == ParticipationTarget.Department ? logged : logged.With("target-id", entry.TargetId);
        return logged.Committing("subject", record.SubjectId.Value);
    }

    private static T? Read<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse(name, out T value) && value.ToString() == name && !value.Equals(default(T)) ? value : null;
}
