using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Consent;

namespace Yipai.Privacy;

/// <summary>Represents one question to a person, independent of any user interface.</summary>
/// <remarks>
/// A host binds to its parts or shows its text. No choice is ever pre-ticked, and refusing takes one step, as agreeing does (191号; PIPL
/// 14, 15).
/// </remarks>
/// <example>
/// <code>
/// ConsentPrompt prompt = guard.CreatePrompt("case-handling");
/// bool agreed = await AskAsync(prompt.Text("zh-CN"));           // your page; nothing is ticked beforehand
/// ConsentEvent made = agreed ? ConsentEvent.Given : ConsentEvent.Refused;
/// await ledger.AppendAsync(prompt.Record(made, entryId, subjectId, "app", "tap", now));
/// </code>
/// </example>
public sealed class ConsentPrompt
{
    /// <summary>The period for which a one-time consent is valid, 24 hours, unless the occasion ends it earlier.</summary>
    public static readonly TimeSpan OneTimeValidity = TimeSpan.FromHours(24);

    private readonly ConsentNotice _notice;
    private readonly PrivacyProfile _profile;
    private readonly PromptContent _content;

    internal ConsentPrompt(ConsentNotice notice, ConsentScope scope, PrivacyProfile profile, PromptContent content)
    {
        _notice = notice;
        _profile = profile;
        _content = content;
        Scope = scope;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text("zh-CN"))));
    }

    /// <summary>Gets the scope of the question: title, purpose, necessity, impact and the effect of a refusal.</summary>
    public ConsentScope Scope { get; }

    /// <summary>Gets the handler that asks.</summary>
    public PersonalInformationHandler Handler => _notice.Handler;

    /// <summary>Gets the names of the functions that an agreement opens.</summary>
    public IReadOnlyList<string> Functions => _content.Functions;

    /// <summary>Indicates whether the functions belong to the basic service.</summary>
    /// <remarks>A person can refuse an extended function without loss (PIPL 16).</remarks>
    public bool IsBasic => _content.IsBasic;

    /// <summary>Gets the items by name, each with its sensitivity.</summary>
    public IReadOnlyList<PromptItem> Items => _content.Items;

    /// <summary>Gets the recipients by name, with the contact of each registered recipient (PIPL 23).</summary>
    public IReadOnlyList<string> Recipients => _content.Recipients;

    /// <summary>Gets how long the items are kept, in Chinese.</summary>
    /// <remarks>The text is empty when the supplement does not state a period.</remarks>
    public string Retention => _content.Retention;

    /// <summary>Indicates whether a choice is pre-ticked, which is always false.</summary>
    public static bool IsPreTicked => false;

    /// <summary>Gets the number of steps that agreeing takes, which is one.</summary>
    public static int StepsToAgree => 1;

    /// <summary>Gets the number of steps that refusing takes, which is one, as for agreeing.</summary>
    public static int StepsToRefuse => 1;

    /// <summary>Gets the SHA-256 of the Chinese text of the question, in lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Returns the whole question in words.</summary>
    /// <param name="language">The language of the question: <c>zh-CN</c> (prevailing) or <c>en</c>.</param>
    public string Text(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return string.Join('\n',
            Scope.Title.In(language),
            string.Join('、', Functions),
            Scope.Necessity.In(language),
            string.Join('、', Items.Select(item => item.IsSensitive ? $"{item.Name}（敏感）" : item.Name)),
            string.Join('、', Recipients),
            Retention,
            Scope.Impact.In(language),
            Scope.RefusalEffect.In(language),
            $"{Handler.Name} {Handler.Contact} · {_notice.Version.Version}");
    }

    /// <summary>Indicates whether a record answers exactly this question: same handler, policy, words, kind and items.</summary>
    /// <remarks>
    /// A server checks this before it accepts evidence, because a device could claim a kind or items that nobody was shown.
    /// </remarks>
    public bool IsAnsweredBy(ConsentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.HandlerId == Handler.Id
            && record.PolicyHash == _notice.Version.ContentHash
            && record.ScopeId == Scope.Id
            && record.ScopeHash == Scope.Hash
            && record.PromptHash == Hash
            && (record.Kind == Scope.Kind || (record.Kind == ConsentKind.Guardian && record.Guardian is { IsComplete: true }))
            && record.Items.SequenceEqual(Scope.Items.ToList().Select(item => item.Id));
    }

    /// <summary>Creates the consent record of what the person did.</summary>
    /// <param name="made">What the person did.</param>
    /// <param name="entryId">A random id for the record.</param>
    /// <param name="subjectId">The pseudonymous id of the person.</param>
    /// <param name="channel">The channel on which the person chose.</param>
    /// <param name="gesture">The act that expressed it: <c>tap</c>, <c>tick</c> or <c>spoken</c>.</param>
    /// <param name="at">The instant of the act.</param>
    public ConsentRecord Record(
        ConsentEvent made, Guid entryId, SubjectId subjectId, string channel, string gesture, DateTimeOffset at)
    {
        SubjectId.ThrowIfDefault(subjectId);
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(gesture);
        return new()
        {
            EntryId = entryId,
            SubjectId = subjectId,
            HandlerId = Handler.Id,
            PolicyHash = _notice.Version.ContentHash,
            At = at.ToUniversalTime(),
            Channel = channel,
            ScopeId = Scope.Id,
            ScopeHash = Scope.Hash,
            Event = made,
            Kind = Scope.Kind,
            Profile = _profile,
            PromptHash = Hash,
            Items = [.. Scope.Items.ToList().Select(item => item.Id)],
            Gesture = gesture,
        };
    }

    /// <summary>Returns a record as a consent for one occasion (单次同意).</summary>
    /// <remarks>The consent ends after 24 hours, or earlier when the host ends it.</remarks>
    public static ConsentRecord ForOneOccasion(ConsentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record with { ExpiresAt = record.At + OneTimeValidity };
    }

    /// <summary>
    /// Returns a record as one made by the guardian of a child under 14, or null if the guardian is not verified (PIPL 31).
    /// </summary>
    /// <param name="record">The record, on behalf of the child whose id it carries.</param>
    /// <param name="guardian">Who consents, in which relation, and by what means that was verified. No part may be empty.</param>
    /// <param name="verifier">The host's verifier.</param>
    /// <param name="cancellationToken">A token that cancels the verification.</param>
    public static async ValueTask<ConsentRecord?> ByGuardianAsync(
        ConsentRecord record, GuardianProof guardian, IGuardianVerifier verifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(guardian);
        ArgumentNullException.ThrowIfNull(verifier);
        return guardian.IsComplete && await verifier.VerifyAsync(record.SubjectId, guardian, cancellationToken).ConfigureAwait(false)
            ? record with { Kind = ConsentKind.Guardian, Guardian = guardian }
            : null;
    }
}
