using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using System.Xml;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Consent;

/// <summary>Writes receipts as JSON with the field names of ISO/IEC TS 27560 and the fields that Chinese law adds.</summary>
internal static class ReceiptFormat
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(ConsentReceipt receipt, ReceiptEvidence? evidence, string? keyId, string? algorithm)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("schema_version", ReceiptSignature.SchemaVersion);
            json.WriteString("receipt_id", receipt.ReceiptId.ToString("D"));
            WriteProcessing(json, receipt);
            WriteHandler(json, receipt);
            WriteEvent(json, receipt);
            json.WriteString("record_hash", receipt.RecordHash);
            WriteEvidence(json, evidence);
            WriteKey(json, keyId, algorithm);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteProcessing(Utf8JsonWriter json, ConsentReceipt receipt)
    {
        json.WriteStartObject("pii_processing");
        json.WriteString("privacy_notice", receipt.PrivacyNotice);
        json.WriteString("language", receipt.Language);
        json.WriteStartArray("purposes");
        json.WriteStartObject();
        json.WriteString("purpose", receipt.Purpose);
        json.WriteString("scope_id", receipt.ScopeId);
        json.WriteString("lawful_basis", receipt.IsExplicit ? "consent" : "deemed");
        json.WriteStartArray("pii_information");
        foreach (string id in receipt.Items)
        {
            WriteItem(json, id, receipt.ShownItems.FirstOrDefault(shown => shown.Item.Id == id));
        }

        json.WriteEndArray();
        WriteTexts(json, "pii_controllers", [receipt.HandlerId.Value]);
        json.WriteString("retention_period", receipt.Retention);

        // The service stores personal information within China (P4.2.1/1).
        WriteTexts(json, "storage_locations", ["CN"]);
        json.WriteString("jurisdiction", "CN");
        WriteTexts(json, "recipient_third_parties", receipt.Recipients);
        json.WriteString("withdrawal_method", receipt.WithdrawalMethod);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one item of the receipt.</summary>
    /// <remarks>An item that the prompt did not describe counts as sensitive (P3-7).</remarks>
    private static void WriteItem(Utf8JsonWriter json, string id, PromptItem? shown)
    {
        json.WriteStartObject();
        json.WriteString("pii_type", (shown?.Category ?? DataCategory.Other).ToString());
        json.WriteString("pii_attribute_id", id);
        json.WriteBoolean("sensitive_pii_category", shown?.IsSensitive ?? true);
        json.WriteEndObject();
    }

    private static void WriteHandler(Utf8JsonWriter json, ConsentReceipt receipt)
    {
        json.WriteStartArray("party_identification");
        json.WriteStartObject();
        json.WriteString("party_id", receipt.HandlerId.Value);
        json.WriteString("party_name", receipt.Handler);
        json.WriteString("party_address", receipt.HandlerContact);
        json.WriteString("party_contact", receipt.HandlerContact);
        json.WriteString("party_role", "pii_controller");
        json.WriteString("party_type", "organisation");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteEvent(Utf8JsonWriter json, ConsentReceipt receipt)
    {
        json.WriteStartArray("events");
        json.WriteStartObject();
        json.WriteString(
            "event_time", receipt.EventTime.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("validity_duration", receipt.Validity is { } validity ? XmlConvert.ToString(validity) : "until withdrawal");
        json.WriteString("entity_id", receipt.EventType == ConsentKind.Guardian ? "guardian" : "pii_principal");
        json.WriteString("event_type", receipt.IsExplicit ? "explicit" : "implied");
        json.WriteString("event_state", receipt.EventState.ToString());
        json.WriteString("consent_kind", receipt.EventType.ToString());
        json.WriteString("gesture", receipt.Gesture);
        json.WriteString("profile", receipt.Profile.ToString());
        json.WriteString("prompt_hash", receipt.PromptHash);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, ReceiptEvidence? evidence)
    {
        if (evidence is null)
        {
            return;
        }

        json.WriteStartObject(ReceiptSignature.AuditName);
        json.WriteString("entry", Encoding.UTF8.GetString(evidence.Entry.Bytes.Span));
        json.WriteString("salt", Convert.ToHexStringLower(evidence.Opening.Salt.Span));
        json.WriteNumber("index", evidence.Inclusion.Index);
        json.WriteNumber("size", evidence.Inclusion.Size);
        WriteTexts(json, "path", evidence.Inclusion.Path.Select(hash => Convert.ToHexStringLower(hash.Span)));
        json.WriteString("checkpoint", Encoding.UTF8.GetString(evidence.Checkpoint.Write()));
        json.WriteEndObject();
    }

    private static void WriteKey(Utf8JsonWriter json, string? keyId, string? algorithm)
    {
        if (keyId is not null)
        {
            json.WriteStartObject("signature");
            json.WriteString("key_id", keyId);
            json.WriteString("algorithm", algorithm);
            json.WriteEndObject();
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
