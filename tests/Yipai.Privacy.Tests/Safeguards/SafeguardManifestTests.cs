using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yipai.Privacy.Safeguards;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Safeguards;

/// <summary>All stores and endpoints of a host, at start-up and for audit.</summary>
public sealed class SafeguardManifestTests
{
    private static readonly StoreDescription Cases = new("cases", StoreRegion.MainlandChina)
    {
        Items = DataItemSet.Of(DataItems.CaseReport, DataItems.MobileNumber),
        EncryptsAtRest = true,
        ControlsAccess = true,
        LogsAccess = true,
        ChecksIntegrity = true,
    };

    private static readonly EndpointDescription City = new("city", new Uri("https://city.example.cn"), StoreRegion.MainlandChina);

    [Fact]
    [Covers("P4.2.1/1", "P4.2.2/1")]
    public void Validate_StoresAndEndpointsOfAHost_StartsOnlyIfTheyKeepThePolicy()
    {
        Assert.Null(Start(Cases, City));
        Assert.Contains("YP0175", Start(Cases with { EncryptsAtRest = false }, City), StringComparison.Ordinal);
        Assert.Contains("telemetry", Start(Cases, new("telemetry", new Uri("https://t.example.com"), StoreRegion.Elsewhere)),
            StringComparison.Ordinal);
        Assert.Contains("P4.2.2/1", Start(Cases, City with { Address = new Uri("http://city.example.cn") }), StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.2.1/2")]
    public void ToJson_StoresAndEndpoints_SaysWhatIsNeededHadAndDecidedWithoutTheAddress()
    {
        var telemetry = new EndpointDescription("telemetry", new Uri("https://somebody:13812345678@t.example.com/?u=13812345678"),
            StoreRegion.Elsewhere);

        var manifest = new SafeguardManifest(Strict.Safeguards, [Cases with { LogsAccess = false }], [City, telemetry]);

        Assert.Equal(["cases", "telemetry"], manifest.Refusals.Select(refusal => refusal.Key));
        string json = manifest.ToJson();
        Assert.DoesNotContain("13812345678", json + telemetry, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        Assert.Equal(DataItems.All.Count, root.GetProperty("items").GetArrayLength());
        JsonElement password = root.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == "account.password");
        Assert.True(password.GetProperty("encryptAtRest").GetBoolean() && password.GetProperty("logAccess").GetBoolean());
        JsonElement store = root.GetProperty("stores")[0];
        Assert.False(store.GetProperty("logsAccess").GetBoolean() || store.GetProperty("allowed").GetBoolean());
        Assert.Equal(["P4.2.1/2", "PIPL 51"], store.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        Assert.Equal([true, false], root.GetProperty("endpoints").EnumerateArray()
            .Select(endpoint => endpoint.GetProperty("allowed").GetBoolean()));
        Assert.Equal("t.example.com", root.GetProperty("endpoints")[1].GetProperty("host").GetString());
    }

    [Fact]
    public void AddKeyedYipaiPrivacy_EndpointWithoutRegion_IsRefused()
    {
        using ServiceProvider provider = new ServiceCollection().AddKeyedYipaiPrivacy("demonstration", options =>
        {
            options.UseDemonstrationHandler();
            options.Endpoints.Add(City with { Region = StoreRegion.Unspecified });
        }).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<PrivacyGuard>("demonstration"));
    }

    /// <summary>The failure of a start, or null.</summary>
    private static string? Start(StoreDescription store, EndpointDescription endpoint)
    {
        using ServiceProvider provider = new ServiceCollection().AddYipaiPrivacy(options =>
        {
            options.UseDemonstrationHandler();
            options.Stores.Add(store);
            options.Endpoints.Add(endpoint);
        }).BuildServiceProvider();
        try
        {
            provider.GetRequiredService<IStartupValidator>().Validate();
            return null;
        }
        catch (OptionsValidationException failure)
        {
            return failure.Message;
        }
    }
}
