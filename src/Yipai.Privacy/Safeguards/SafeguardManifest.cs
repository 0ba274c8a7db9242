using System.Buffers;
using System.Text;
using System.Text.Json;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Safeguards;

/// <summary>Decides on every store and endpoint of a host, for the check at start and for audits (P4.2.1/2).</summary>
public sealed class SafeguardManifest
{
    private readonly SafeguardCheck _check;
    private readonly (StoreDescription Store, SafeguardDecision Decision)[] _stores;
    private readonly (EndpointDescription Endpoint, SafeguardDecision Decision)[] _endpoints;

    /// <summary>Decides on every store and endpoint.</summary>
    /// <param name="check">The check that decides.</param>
    /// <param name="stores">The stores that the host uses.</param>
    /// <param name="endpoints">The endpoints that the host sends to, telemetry and crash reports included.</param>
    public SafeguardManifest(SafeguardCheck check, IEnumerable<StoreDescription> stores, IEnumerable<EndpointDescription> endpoints)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(stores);
        ArgumentNullException.ThrowIfNull(endpoints);
        _check = check;
        _stores = [.. stores.Select(store => (store, check.DecideStore(store, store.Items)))];
        _endpoints = [.. endpoints.Select(endpoint => (endpoint, check.DecideEndpoint(endpoint.Address, endpoint.Region, endpoint.Items)))];
    }

    /// <summary>Gets the refused stores and endpoints by name.</summary>
    public IReadOnlyList<KeyValuePair<string, SafeguardDecision>> Refusals =>
    [
        .. _stores.Select(entry => KeyValuePair.Create(entry.Store.Name, entry.Decision))
            .Concat(_endpoints.Select(entry => KeyValuePair.Create(entry.Endpoint.Name, entry.Decision)))
            .Where(entry => !entry.Value.IsAllowed),
    ];

    /// <summary>Returns the manifest as JSON: what each item needs, what each store and endpoint offers, and the decision on it.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            WriteAll(json, "items", DataItems.All, item => WriteItem(json, item));
            WriteAll(json, "stores", _stores, entry => WriteStore(json, entry.Store, entry.Decision));
            WriteAll(json, "endpoints", _endpoints, entry => WriteEndpoint(json, entry.Endpoint, entry.Decision));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WriteItem(Utf8JsonWriter json, DataItem item)
    {
        SafeguardProfile profile = _check.ProfileOf(item);
        json.WriteString("id", item.Id);
        json.WriteBoolean("encryptAtRest", profile.EncryptAtRest);
        json.WriteBoolean("encryptInTransit", profile.EncryptInTransit);
        json.WriteBoolean("maskOnDisplay", profile.MaskOnDisplay);
        json.WriteBoolean("logAccess", profile.LogAccess);
    }

    private static void WriteStore(Utf8JsonWriter json, StoreDescription store, SafeguardDecision decision)
    {
        json.WriteString("name", store.Name);
        json.WriteBoolean("encryptsAtRest", store.EncryptsAtRest);
        json.WriteBoolean("controlsAccess", store.ControlsAccess);
        json.WriteBoolean("logsAccess", store.LogsAccess);
        json.WriteBoolean("checksIntegrity", store.ChecksIntegrity);
        WriteDecision(json, store.Region, store.Items, decision);
    }

    private static void WriteEndpoint(Utf8JsonWriter json, EndpointDescription endpoint, SafeguardDecision decision)
    {
        json.WriteString("name", endpoint.Name);
        json.WriteString("host", endpoint.Address.IsAbsoluteUri ? endpoint.Address.IdnHost : "");
        WriteDecision(json, endpoint.Region, endpoint.Items, decision);
    }

    private static void WriteDecision(Utf8JsonWriter json, StoreRegion region, DataItemSet items, SafeguardDecision decision)
    {
        json.WriteString("region", region.ToString());
        WriteTexts(json, "items", items.ToList().Select(item => item.Id));
        json.WriteBoolean("allowed", decision.IsAllowed);
        WriteTexts(json, "rules", Rules(decision));
    }

    private static IEnumerable<string> Rules(PolicyDecision decision) =>
        decision.Missing
            .SelectMany(missing => missing.Citations)
            .Concat(decision.IsAllowed ? decision.Citations : [])
            .Select(rule => rule.Text)
            .Distinct();

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T row in rows)
        {
            json.WriteStartObject();
            write(row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
