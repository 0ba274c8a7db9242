using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Samples.CityServer;

/// <summary>Judges whether a ledger entry that came over the network may enter the city's own ledger.</summary>
/// <remarks>
/// A consent counts for the text that it answers, so the city must have shown that text. A withdrawal or refusal needs no text, because
/// withdrawing must be as easy as agreeing (PIPL 15). The time of a phone decides nothing here, because its clock may be wrong.
/// </remarks>
public sealed class ConsentIntake(PrivacyGuard guard, ShownNotices notices)
{
    /// <summary>Judges an entry that its sender made.</summary>
    public ConsentVerdict Judge(LedgerEntry entry, SubjectId sender) =>
        entry.SubjectId != sender || entry.HandlerId != guard.Handler.Id || !IsOfPerson(entry) ? ConsentVerdict.Foreign
        : entry.TakesAway || entry is PermissionObservation ? ConsentVerdict.Accepted
        : notices.Find(entry.PolicyHash) is not { } asked ? ConsentVerdict.UnknownNotice
        : entry is ConsentRecord given && !IsAnswer(given, asked) ? ConsentVerdict.Foreign
        : ConsentVerdict.Accepted;

    /// <summary>Returns the question that a choice answered, or null if the city never asked it.</summary>
    public ConsentPrompt? FindPrompt(ConsentRecord choice)
    {
        PrivacyGuard asked = notices.Find(choice.PolicyHash) ?? guard;
        return Knows(asked, choice.ScopeId) ? asked.CreatePrompt(choice.ScopeId) : null;
    }

    /// <summary>Returns the entry as the city keeps it. A time in the future becomes the time of arrival.</summary>
    /// <remarks>
    /// For a visitor it becomes the day of arrival. Visitors send days only, so an instant would come after every later record of that day.
    /// </remarks>
    public static LedgerEntry Received(LedgerEntry entry, DateTimeOffset now)
    {
        DateTimeOffset latest = ReportId.IsVisitorSubject(entry.SubjectId) ? new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) : now;
        return entry.At > now ? entry with { At = latest } : entry;
    }

    /// <summary>
    /// Indicates whether a person may send such an entry. A guardian has a session of their own (PIPL 31), and only the city makes entries
    /// that bind, suspend or end something.
    /// </summary>
    private static bool IsOfPerson(LedgerEntry entry) => entry
        is NoticePresentation or PurposeNotice or AgreementAcceptance or MinorDeclaration or PreferenceChoice or PermissionObservation
        or ConsentRecord { Kind: not ConsentKind.Guardian, Guardian: null };

    private static bool IsAnswer(ConsentRecord given, PrivacyGuard asked) =>
        Knows(asked, given.ScopeId) && asked.CreatePrompt(given.ScopeId).IsAnsweredBy(given);

    private static bool Knows(PrivacyGuard asked, string scopeId) => asked.Policy.Scopes.Any(
        scope => scope.Id == scopeId || (scope.IsPerRecipient && scopeId.StartsWith(scope.Id + "/", StringComparison.Ordinal)
            && scopeId.Length > scope.Id.Length + 1));
}

/// <summary>Specifies what the city does with a ledger entry.</summary>
public enum ConsentVerdict
{
    /// <summary>The entry is not the sender's own, or answers a question that was never asked. The city never accepts it.</summary>
    Foreign = 0,

    /// <summary>The entry answers a text that this city does not know, or does not know yet. The sender may send it again later.</summary>
    UnknownNotice,

    /// <summary>The city adds the entry to its ledger.</summary>
    Accepted,
}
