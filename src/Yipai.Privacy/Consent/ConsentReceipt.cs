using System.Text.Json;

namespace Yipai.Privacy.Consent;

/// <summary>What a person keeps of a choice: who asked, for what, and how to withdraw.</summary>
/// <remarks>Field names follow ISO/IEC TS 27560 where it has one.</remarks>
public sealed record ConsentReceipt
{
    /// <summary>The receipt's id: that of the record.</summary>
    public required Guid ReceiptId { get; init; }

    /// <summary>The version of this form.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The handler's name (<c>pii_controllers</c>).</summary>
    public required string Handler { get; init; }

    /// <summary>The handler's contact (<c>party_contact</c>).</summary>
    public required string HandlerContact { get; init; }

    /// <summary>The notice, by the hash of its content (<c>privacy_notice</c>).</summary>
    public required string PrivacyNotice { get; init; }

    /// <summary>The purpose (<c>purpose</c>).</summary>
    public required string Purpose { get; init; }

    /// <summary>The items (<c>pii_information</c>).</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>The recipients (<c>recipient_third_parties</c>).</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>Agreed, refused or withdrew (<c>event_state</c>).</summary>
    public required ConsentEvent EventState { get; init; }

    /// <summary>The kind of consent (<c>event_type</c>).</summary>
    public required ConsentKind EventType { get; init; }

    /// <summary>When (<c>event_time</c>), UTC.</summary>
    public required DateTimeOffset EventTime { get; init; }

    /// <summary>How to withdraw (<c>withdrawal_method</c>).</summary>
    public required string WithdrawalMethod { get; init; }

    /// <summary>The receipt of a choice on a prompt.</summary>
    public static ConsentReceipt Of(ConsentPrompt prompt, ConsentRecord record) => new()
    {
        ReceiptId = record.EntryId,
        Handler = prompt.Handler.Name,
        HandlerContact = prompt.Handler.Contact,
        PrivacyNotice = record.PolicyHash,
        Purpose = prompt.Scope.Title.Chinese,
        Items = record.Items,
        Recipients = prompt.Scope.Recipients,
        EventState = record.Event,
        EventType = record.Kind,
        EventTime = record.At,
        WithdrawalMethod = $"Consent.WithdrawAsync(\"{record.ScopeId}\")",
    };

    /// <summary>The receipt as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ConsentJsonContext.Default.ConsentReceipt);
}
