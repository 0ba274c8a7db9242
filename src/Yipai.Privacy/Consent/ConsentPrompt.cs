using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Consent;

/// <summary>One question to a person, free of any user interface.</summary>
/// <remarks>Never pre-ticked; refusing takes one step, as agreeing does (191号; PIPL 14, 15).</remarks>
public sealed class ConsentPrompt
{
    private readonly ConsentNotice _notice;
    private readonly PrivacyProfile _profile;

    internal ConsentPrompt(ConsentNotice notice, ConsentScope scope, PrivacyProfile profile)
    {
        _notice = notice;
        _profile = profile;
        Scope = scope;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text("zh-CN"))));
    }

    /// <summary>What is asked.</summary>
    public ConsentScope Scope { get; }

    /// <summary>Who asks.</summary>
    public PersonalInformationHandler Handler => _notice.Handler;

    /// <summary>Whether a choice stands ready-made. Always false.</summary>
    public static bool IsPreTicked => false;

    /// <summary>SHA-256 of the Chinese text shown, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The whole question in words.</summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>.</param>
    public string Text(string language) => string.Join('\n',
        Scope.Title.In(language),
        Scope.Necessity.In(language),
        Scope.Impact.In(language),
        Scope.RefusalEffect.In(language),
        $"{Handler.Name} {Handler.Contact} · {Scope.Items} → {string.Join(", ", Scope.Recipients)} · {_notice.Version.Version}");

    /// <summary>Whether a record answers exactly this question: same handler, policy, words, kind and items.</summary>
    /// <remarks>A server asks this of evidence before it counts: a device could claim a kind or items that nobody was shown.</remarks>
    public bool IsAnsweredBy(ConsentRecord record) =>
        record.HandlerId == Handler.Id
        && record.PolicyHash == _notice.Version.ContentHash
        && record.ScopeId == Scope.Id
        && record.PromptHash == Hash
        && record.Kind == Scope.Kind
        && record.Items.SequenceEqual(Scope.Items.ToList().Select(item => item.Id));

    /// <summary>The record of a choice.</summary>
    /// <param name="choice">What the person did.</param>
    /// <param name="entryId">A random id.</param>
    /// <param name="subjectId">The person, by a pseudonymous id.</param>
    /// <param name="channel">Where.</param>
    /// <param name="gesture">The act: <c>tap</c>, <c>tick</c>, <c>spoken</c>.</param>
    /// <param name="at">When.</param>
    public ConsentRecord Record(ConsentEvent choice, Guid entryId, string subjectId, string channel, string gesture, DateTimeOffset at) => new()
    {
        EntryId = entryId,
        SubjectId = subjectId,
        HandlerId = Handler.Id,
        PolicyHash = _notice.Version.ContentHash,
        At = at.ToUniversalTime(),
        Channel = channel,
        ScopeId = Scope.Id,
        Event = choice,
        Kind = Scope.Kind,
        Profile = _profile,
        PromptHash = Hash,
        Items = [.. Scope.Items.ToList().Select(item => item.Id)],
        Gesture = gesture,
    };
}
