using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Testing.Samples;

/// <summary>Creates entries of a consent ledger, as a host records them for a person.</summary>
/// <example>
/// <code>
/// var consents = new SampleConsents(guard, new SubjectId("person-1"), DateTimeOffset.UnixEpoch);
/// ConsentState state = consents.Shown().Agreed("case-handling").State;
/// </code>
/// </example>
public sealed class SampleConsents
{
    private readonly PrivacyGuard _guard;
    private readonly SubjectId _subject;
    private readonly List<LedgerEntry> _entries = [];
    private DateTimeOffset _at;

    /// <summary>Creates an empty ledger of one person.</summary>
    /// <param name="guard">The guard whose notice and questions the person sees.</param>
    /// <param name="subject">The pseudonymous id of the person.</param>
    /// <param name="at">The time of the first entry. Each further entry is one second later.</param>
    public SampleConsents(PrivacyGuard guard, SubjectId subject, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(guard);
        SubjectId.ThrowIfDefault(subject);
        _guard = guard;
        _subject = subject;
        _at = at;
    }

    /// <summary>Gets the entries so far, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>Gets the state that follows from the entries.</summary>
    public ConsentState State => ConsentState.From(_entries);

    /// <summary>Adds that the person saw the notice.</summary>
    public SampleConsents Shown() => Add((id, at) => _guard.Notice.Present(id, _subject, "test", at));

    /// <summary>Adds that the person agreed to a scope.</summary>
    public SampleConsents Agreed(string scopeId) => Chose(scopeId, ConsentEvent.Given);

    /// <summary>Adds that the person refused a scope.</summary>
    public SampleConsents Refused(string scopeId) => Chose(scopeId, ConsentEvent.Refused);

    /// <summary>Adds that the person withdrew the consent to a scope.</summary>
    public SampleConsents Withdrew(string scopeId) => Chose(scopeId, ConsentEvent.Withdrawn);

    private SampleConsents Chose(string scopeId, ConsentEvent choice)
    {
        ArgumentNullException.ThrowIfNull(scopeId);
        return Add((id, at) => _guard.CreatePrompt(scopeId).Record(choice, id, _subject, "test", "tap", at));
    }

    private SampleConsents Add(Func<Guid, DateTimeOffset, LedgerEntry> create)
    {
        _entries.Add(create(IdentifierSource.Random.NewIdentifier(), _at));
        _at += TimeSpan.FromSeconds(1);
        return this;
    }
}
