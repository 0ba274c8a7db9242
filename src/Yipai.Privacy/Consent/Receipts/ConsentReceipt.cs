using System.Text;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Proofs;

namespace Yipai.Privacy;

/// <summary>Represents the receipt that a person keeps of a consent record: who asked, for what, and how to withdraw.</summary>
/// <remarks>The JSON has the field names of ISO/IEC TS 27560. The receipt never reveals who the person is.</remarks>
/// <example>
/// <code>
/// ConsentReceipt receipt = await client.Consent.AgreeAsync(prompt);
/// Show(receipt.WithdrawalMethod);                               // in words, for the person
/// </code>
/// </example>
public sealed record ConsentReceipt
{
    /// <summary>The name under which an audit entry commits to the digest of a record.</summary>
    public const string CommitmentName = ReceiptEvidence.CommitmentName;

    /// <summary>Gets the id of the receipt, which is the id of the record (<c>receipt_id</c>).</summary>
    public required Guid ReceiptId { get; init; }

    /// <summary>Gets the id of the handler (<c>party_id</c>).</summary>
    public required HandlerId HandlerId { get; init; }

    /// <summary>Gets the name of the handler (<c>party_name</c>).</summary>
    public required string Handler { get; init; }

    /// <summary>Gets the contact of the handler (<c>party_contact</c>).</summary>
    public required string HandlerContact { get; init; }

    /// <summary>Gets the hash of the notice's content (<c>privacy_notice</c>).</summary>
    public required string PrivacyNotice { get; init; }

    /// <summary>Gets the id of the scope that the record concerns, such as <c>publication</c>.</summary>
    public required string ScopeId { get; init; }

    /// <summary>Gets the purpose (<c>purpose</c>).</summary>
    public required string Purpose { get; init; }

    /// <summary>Gets the ids of the items (<c>pii_attribute_id</c>).</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Gets the recipients (<c>recipient_third_parties</c>).</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>Gets how long the items are kept (<c>retention_period</c>).</summary>
    public required string Retention { get; init; }

    /// <summary>Gets whether the person agreed, refused or withdrew (<c>event_state</c>).</summary>
    public required ConsentEvent EventState { get; init; }

    /// <summary>Gets the kind of consent (<c>consent_kind</c>).</summary>
    /// <remarks><see cref="IsExplicit"/> says whether the consent was explicit.</remarks>
    public required ConsentKind EventType { get; init; }

    /// <summary>Gets the instant of the record in UTC (<c>event_time</c>).</summary>
    public required DateTimeOffset EventTime { get; init; }

    /// <summary>Gets how long the consent is valid, or null when it is valid until withdrawal (<c>validity_duration</c>).</summary>
    public required TimeSpan? Validity { get; init; }

    /// <summary>Gets the act by which the person chose, such as <c>tap</c>.</summary>
    public required string Gesture { get; init; }

    /// <summary>Gets the profile under which the person was asked.</summary>
    public required PrivacyProfile Profile { get; init; }

    /// <summary>Gets the SHA-256 of the question as the person saw it, in lower-case hexadecimal.</summary>
    public required string PromptHash { get; init; }

    /// <summary>Gets the digest of the record, 64 lower-case hexadecimal digits.</summary>
    public required string RecordHash { get; init; }

    /// <summary>Gets the language of the receipt's sentences (<c>language</c>).</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>Gets a sentence that explains to the person how to withdraw (<c>withdrawal_method</c>).</summary>
    public required string WithdrawalMethod { get; init; }

    /// <summary>Indicates whether the person expressed the consent by an act (<c>event_type</c>).</summary>
    /// <remarks>A deemed consent is never explicit (PIPL 14).</remarks>
    public bool IsExplicit =>
        EventType is ConsentKind.General or ConsentKind.Separate or ConsentKind.Written or ConsentKind.Guardian or ConsentKind.OneTime;

    internal IReadOnlyList<PromptItem> ShownItems { get; init; } = [];

    /// <summary>Creates the receipt of a consent record on a prompt.</summary>
    /// <param name="prompt">The question that the person answered.</param>
    /// <param name="record">The consent record.</param>
    /// <param name="language">The person's language: <c>zh-CN</c> (prevailing) or <c>en</c>.</param>
    public static ConsentReceipt Of(ConsentPrompt prompt, ConsentRecord record, string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(language);
        return new()
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
    }

    /// <summary>Returns the digest to which an audit entry commits, 64 lower-case hexadecimal digits.</summary>
    /// <remarks>Log a record with <c>event.Committing(ConsentReceipt.CommitmentName, ConsentReceipt.DigestOf(record))</c>.</remarks>
    public static string DigestOf(ConsentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return RecordDigest.Of(record);
    }

    /// <summary>Verifies a signed receipt offline.</summary>
    /// <remarks>The check needs only the bytes of the receipt and the handler's keys.</remarks>
    /// <param name="receipt">The receipt as UTF-8 JSON, byte for byte as the city signed it.</param>
    /// <param name="verifier">The verifier that knows the handler's keys, such as those of a city profile.</param>
    /// <param name="cancellationToken">Stops waiting for the verifier.</param>
    public static ValueTask<ReceiptVerdict> VerifyAsync(
        ReadOnlyMemory<byte> receipt, IRecordVerifier verifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        return ReceiptReader.JudgeAsync(receipt, verifier, cancellationToken);
    }

    private static LocalizedText WithdrawalOf(ConsentPrompt prompt) => new(
        $"您可以随时撤回：在本平台“我的信息”中找到“{prompt.Scope.Title.Chinese}”，选择“撤回同意”；"
            + $"也可以联系{prompt.Handler.Name}（{prompt.Handler.Contact}）。"
            + "撤回前已经处理的，仍然有效。",
        $"You can withdraw at any time: open \u201cMy information\u201d on this platform, "
            + $"choose \u201c{prompt.Scope.Title.English}\u201d and then \u201cWithdraw consent\u201d, "
            + $"or write to {prompt.Handler.Name} ({prompt.Handler.Contact}). Processing before the withdrawal remains lawful.");

    /// <summary>Returns the receipt as unsigned JSON.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ReceiptFormat.Write(this, null, null, null));

    /// <summary>Returns the receipt id, the scope, what the person chose and its instant in one line.</summary>
    public override string ToString() => $"receipt {ReceiptId:N} {ScopeId} {EventState} ({EventType}) {EventTime:u}";
}
