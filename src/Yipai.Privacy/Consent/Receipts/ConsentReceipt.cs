using System.Text;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Proofs;

namespace Yipai.Privacy;

/// <summary>What a person keeps of a choice: who asked, for what, and how to withdraw.</summary>
/// <remarks>Its JSON has the field names of ISO/IEC TS 27560; it never says who the person is.</remarks>
public sealed record ConsentReceipt
{
    /// <summary>The name under which an audit entry commits to a record's digest.</summary>
    public const string CommitmentName = ReceiptEvidence.CommitmentName;

    /// <summary>The receipt's id: that of the record (<c>receipt_id</c>).</summary>
    public required Guid ReceiptId { get; init; }

    /// <summary>The handler's id (<c>party_id</c>).</summary>
    public required HandlerId HandlerId { get; init; }

    /// <summary>The handler's name (<c>party_name</c>).</summary>
    public required string Handler { get; init; }

    /// <summary>The handler's contact (<c>party_contact</c>).</summary>
    public required string HandlerContact { get; init; }

    /// <summary>The notice, by the hash of its content (<c>privacy_notice</c>).</summary>
    public required string PrivacyNotice { get; init; }

    /// <summary>The scope chosen on, such as <c>publication</c>.</summary>
    public required string ScopeId { get; init; }

    /// <summary>The purpose (<c>purpose</c>).</summary>
    public required string Purpose { get; init; }

    /// <summary>The items by id (<c>pii_attribute_id</c>).</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>The recipients (<c>recipient_third_parties</c>).</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>How long the items are kept (<c>retention_period</c>).</summary>
    public required string Retention { get; init; }

    /// <summary>Agreed, refused or withdrew (<c>event_state</c>).</summary>
    public required ConsentEvent EventState { get; init; }

    /// <summary>The kind of consent (<c>consent_kind</c>); whether it was explicit is <see cref="IsExplicit"/>.</summary>
    public required ConsentKind EventType { get; init; }

    /// <summary>When (<c>event_time</c>), UTC.</summary>
    public required DateTimeOffset EventTime { get; init; }

    /// <summary>How long it stands, or null until it is withdrawn (<c>validity_duration</c>).</summary>
    public required TimeSpan? Validity { get; init; }

    /// <summary>The act that expressed it, such as <c>tap</c>.</summary>
    public required string Gesture { get; init; }

    /// <summary>The profile under which it was asked.</summary>
    public required PrivacyProfile Profile { get; init; }

    /// <summary>SHA-256 of the question as shown, lower-case hexadecimal.</summary>
    public required string PromptHash { get; init; }

    /// <summary>The record's digest, 64 lower-case hexadecimal digits.</summary>
    public required string RecordHash { get; init; }

    /// <summary>The language of its sentences (<c>language</c>).</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>How the person can withdraw, as a sentence for the person (<c>withdrawal_method</c>).</summary>
    public required string WithdrawalMethod { get; init; }

    /// <summary>Whether the person said so by an act (<c>event_type</c>); a deemed consent never is (PIPL 14).</summary>
    public bool IsExplicit => EventType is ConsentKind.General or ConsentKind.Separate or ConsentKind.Written or ConsentKind.Guardian or ConsentKind.OneTime;

    internal IReadOnlyList<PromptItem> ShownItems { get; init; } = [];

    /// <summary>The receipt of a choice on a prompt.</summary>
    /// <param name="prompt">The question.</param>
    /// <param name="record">What the person chose on it.</param>
    /// <param name="language">The person's language: <c>zh-CN</c> (prevailing) or <c>en</c>.</param>
    public static ConsentReceipt Of(ConsentPrompt prompt, ConsentRecord record, string language = "zh-CN") => new()
    {
        ReceiptId = record.EntryId,
        HandlerId = prompt.Handler.Id,
        Handler = prompt.Handler.Name,
        HandlerContact = prompt.Handler.Contact,
        PrivacyNotice = record.PolicyHash,
        ScopeId = record.ScopeId,
        Purpose = prompt.Scope.Title.In(language),
        Items = record.Items,
        ShownItems = prompt.Items,
        Recipients = prompt.Recipients,
        Retention = prompt.Retention,
        EventState = record.Event,
        EventType = record.Kind,
        EventTime = record.At,
        Validity = record.ExpiresAt - record.At,
        Gesture = record.Gesture,
        Profile = record.Profile,
        PromptHash = record.PromptHash,
        RecordHash = RecordDigest.Of(record),
        Language = language,
        WithdrawalMethod = WithdrawalOf(prompt).In(language),
    };

    /// <summary>The digest that an audit entry commits to, 64 lower-case hexadecimal digits.</summary>
    /// <remarks>Log a record with <c>event.Committing(ConsentReceipt.CommitmentName, ConsentReceipt.DigestOf(record))</c>.</remarks>
    public static string DigestOf(ConsentRecord record) => RecordDigest.Of(record);

    /// <summary>Judges a signed receipt offline, by its bytes and the handler's keys alone.</summary>
    public static ReceiptVerdict Verify(ReadOnlyMemory<byte> receipt, IRecordVerifier verifier) => ReceiptReader.Judge(receipt, verifier);

    private static LocalizedText WithdrawalOf(ConsentPrompt prompt) => new(
        $"您可以随时撤回：在本平台“我的信息”中找到“{prompt.Scope.Title.Chinese}”，选择“撤回同意”；也可以联系{prompt.Handler.Name}（{prompt.Handler.Contact}）。"
            + "撤回前已经处理的，仍然有效。",
        $"You can withdraw at any time: open \u201cMy information\u201d on this platform, choose \u201c{prompt.Scope.Title.English}\u201d and then "
            + $"\u201cWithdraw consent\u201d, or write to {prompt.Handler.Name} ({prompt.Handler.Contact}). What was done before stays lawful.");

    /// <summary>The receipt as JSON, not signed.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ReceiptFormat.Write(this, null, null, null));

    /// <summary>What was chosen and when.</summary>
    public override string ToString() => $"receipt {ReceiptId:N} {ScopeId} {EventState} ({EventType}) {EventTime:u}";
}
