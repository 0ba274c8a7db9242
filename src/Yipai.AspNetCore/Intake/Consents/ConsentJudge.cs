using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.AspNetCore.Intake;

/// <summary>Judges whether a ledger entry that came over the network may enter the city's own ledger.</summary>
/// <remarks>
/// A consent counts for the text that it answers, so the city must have shown that text. A withdrawal or refusal needs no text, because
/// withdrawing must be as easy as agreeing (PIPL 15). The time of a phone decides nothing here, because its clock may be wrong.
/// </remarks>
internal sealed class ConsentJudge(PrivacyGuard guard, ShownNotices notices)
{
    /// <summary>Returns why the city does not take an entry from its sender, or null if it takes the entry.</summary>
    public IntakeReason? FindFault(LedgerEntry entry, SubjectId sender) =>
        entry.SubjectId != sender || entry.HandlerId != guard.Handler.Id || !IsOfPerson(entry) ? IntakeReason.ForeignEvidence
        : entry.TakesAway || entry is PermissionObservation ? null
        : notices.Find(entry.PolicyHash) is not { } asked ? IntakeReason.UnknownNotice
        : entry is ConsentRecord given && !IsAnswer(given, asked) ? IntakeReason.ForeignEvidence
        : null;

    /// <summary>Returns the question that a consent record answered, or null if the city never asked it.</summary>
    public ConsentPrompt? FindPrompt(ConsentRecord record)
    {
        PrivacyGuard asked = notices.Find(record.PolicyHash) ?? guard;
        return Knows(asked, record.ScopeId) ? asked.CreatePrompt(record.ScopeId) : null;
    }

    /// <summary>Returns the entry as the city keeps it.</summary>
    /// <remarks>
    /// A time in the future becomes the time of arrival. For a visitor it becomes the day of arrival. Visitors send days only, so an
    /// instant would come after every later record of that day.
    /// </remarks>
    public static LedgerEntry Received(LedgerEntry entry, DateTimeOffset now)
    {
        DateTimeOffset latest = ReportId.IsVisitorSubject(entry.SubjectId) ? new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) : now;
        return entry.At > now ? entry with { At = latest } : entry;
    }

    /// <summary>Indicates whether a person may send such an entry.</summary>
    /// <remarks>
    /// A guardian has a session of their own (PIPL 31), and only the city makes entries that bind, suspend or end something.
    /// </remarks>
    private static bool IsOfPerson(LedgerEntry entry) => entry
        is NoticePresentation or PurposeNotice or AgreementAcceptance or MinorDeclaration or PreferenceChoice or PermissionObservation
        or ConsentRecord { Kind: not ConsentKind.Guardian, Guardian: null };

    private static bool IsAnswer(ConsentRecord given, PrivacyGuard asked) =>
        Knows(asked, given.ScopeId) && asked.CreatePrompt(given.ScopeId).IsAnsweredBy(given);

    private static bool Knows(PrivacyGuard asked, string scopeId) => asked.Policy.Scopes.Any(
        scope => scope.Id == scopeId || (scope.IsPerRecipient && scopeId.StartsWith(scope.Id + "/", StringComparison.Ordinal)
            && scopeId.Length > scope.Id.Length + 1));
}
