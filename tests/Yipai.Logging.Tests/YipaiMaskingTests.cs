using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Yipai.Logging.Tests;

public sealed class YipaiMaskingTests : IDisposable
{
    private const string Mobile = "13812345678";
    private const string Identity = "11010519491231002X";

    private readonly CapturedLog _log = new(builder => builder.AddYipaiMasking());

    public void Dispose() => _log.Close();

    [Fact]
    public void Log_ClassifiedParameters_AreMaskedByTheirItem()
    {
        CityLog.Called(_log.Logger, Mobile, "王小明");

        Assert.Equal("Called 138****5678 for 王**", Assert.Single(_log.Messages));
        Assert.Contains(_log.Values, pair => pair is { Key: "Phone", Value: "138****5678" });
    }

    [Fact]
    public void Log_ClassifiedProperties_AreMaskedByTheirItem()
    {
        CityLog.Registered(_log.Logger, new Registration(Mobile, Identity, "phone"));

        Assert.Contains(_log.Values, pair => pair.Value is "138****5678");
        Assert.Contains(_log.Values, pair => pair.Value is "1****************X");
        Assert.Contains(_log.Values, pair => pair.Value is "phone");
        AssertClean();
    }

    [Fact]
    public void Log_ValueOfTwoItems_IsErased()
    {
        CityLog.Held(_log.Logger, Mobile);

        Assert.Equal("Held ", Assert.Single(_log.Messages));
    }

    [Fact]
    public void Log_UnclassifiedParameters_AreMaskedByTheirContent()
    {
        CityLog.Noted(_log.Logger, $"回电 {Mobile}", new InvalidOperationException($"no answer from {Mobile}"));

        CityLog.Counted(_log.Logger, 13_812_345_678);

        Assert.Equal(["Noted 回电 138****5678", "Counted 138****5678"], _log.Messages);
        Assert.Contains("no answer from 138****5678", Assert.Single(_log.Exceptions).ToString(), StringComparison.Ordinal);
        AssertClean();
    }

    [Fact]
    public void Log_PlainCalls_AreMaskedByTheirContent()
    {
        _log.Logger.LogInformation("caller {Phone}, {Count} cases, {Who}", Mobile, 3, new Registration(Mobile, Identity, "phone"));
        _log.Logger.LogInformation($"caller {Mobile}");
        _log.Logger.LogInformation("number {Number:N0} {{literal}}", 13_812_345_678);

        _log.Logger.Log(LogLevel.Information, default, Mobile, null, (state, _) => $"raw {state}");

        Assert.Equal(["caller 138****5678, 3 cases, Registration { Phone = 138****5678, Identity = 1****************X, Channel = phone }",
            "caller 138****5678", "number 138****5678 {literal}", "raw 138****5678"], _log.Messages);
        AssertClean();
    }

    [Fact]
    public void Log_NothingPersonal_PassesUntouched()
    {
        var plain = new TimeoutException("upstream");

        _log.Logger.LogError(plain, "Case {Number} took {Elapsed:0.0} s", "DL202611240001", 1.25);

        Assert.Equal("Case DL202611240001 took 1.3 s", Assert.Single(_log.Messages));
        Assert.Same(plain, Assert.Single(_log.Exceptions));
        Assert.Contains(_log.Values, pair => pair is { Key: "Elapsed", Value: 1.25 });
    }

    [Fact]
    public void BeginScope_PersonalValues_AreMasked()
    {
        using (_log.Logger.BeginScope("caller {Phone}", Mobile))
        using (_log.Logger.BeginScope(new Dictionary<string, object?> { ["phone"] = Mobile, ["case"] = 7 }))
        using (_log.Logger.BeginScope($"plain {Mobile}"))

        using (_log.Logger.BeginScope("clean"))
        {
            _log.Logger.LogInformation("working");
        }

        Assert.Contains("phone=138****5678;case=7", _log.Scopes);
        Assert.Contains("clean", _log.Scopes);
        AssertClean();
    }

    [Fact]
    public void Log_InnerExceptionAndExceptionData_AreMasked()
    {
        var exception = new InvalidOperationException("outer", new ArgumentException($"for {Mobile}")) { Data = { ["who"] = Identity } };

        _log.Logger.LogError(exception, "failed");

        Exception shown = Assert.Single(_log.Exceptions);
        Assert.Equal("outer", shown.Message);
        Assert.Contains("138****5678", shown.InnerException!.Message, StringComparison.Ordinal);
        Assert.Empty(shown.Data);
        AssertClean();
    }

    [Fact]
    public void IsEnabled_LevelBelowThatOfTheProviders_IsFalse()
    {
        Assert.False(_log.Logger.IsEnabled(LogLevel.Debug));
        _log.Logger.LogDebug("caller {Phone}", Mobile);

        Assert.Empty(_log.Messages);
    }

    [Fact]
    public void AddYipaiMasking_EnrichmentEnabledLater_StillMasks()
    {
        var log = new CapturedLog(builder => builder.AddYipaiMasking().AddYipaiMasking().EnableEnrichment());

        log.Logger.LogInformation($"caller {Mobile}");

        Assert.Equal("caller 138****5678", Assert.Single(log.Messages));
        log.Close();
    }

    [Fact]
    public void AddYipaiMasking_RegisteredMasker_AppliesItsRules()
    {
        MaskingRules rules = MaskingRules.Default
            .WithField(DataItems.MobileNumber, Audience.Log, MaskFormat.Fixed("[phone]"), RuleCitation.BeyondPolicy)
            .WithText(DataItems.MobileNumber, Audience.Log, MaskFormat.Fixed("[phone]"), RuleCitation.BeyondPolicy);
        var log = new CapturedLog(builder =>
        {
            builder.Services.AddSingleton(new Masker(rules));
            builder.AddYipaiMasking();
        });

        CityLog.Called(log.Logger, Mobile, "王小明");
        log.Logger.LogInformation($"caller {Mobile}");

        Assert.Equal(["Called [phone] for 王**", "caller [phone]"], log.Messages);
        log.Close();
    }

    [Fact]
    public void AddLeakAssert_WithAndWithoutMasking_FindsEveryLeakToTheProviders()
    {
        LeakAssert clean = new LeakAssert().Watch(DataItems.MobileNumber, Mobile);
        LeakAssert leaky = new LeakAssert().Watch(DataItems.MobileNumber, Mobile);
        var masked = new CapturedLog(builder => builder.AddLeakAssert(clean).AddYipaiMasking());
        var bare = new CapturedLog(builder => builder.AddLeakAssert(leaky));
        foreach (CapturedLog log in (CapturedLog[])[masked, bare])
        {
            using (log.Logger.BeginScope($"scope {Mobile}"))
            {
                log.Logger.LogError(new InvalidOperationException(Mobile), "message {Value}", Mobile);
            }

            log.Close();
        }

        clean.Verify();

        Assert.Throws<PrivacyException>(leaky.Verify);
        Assert.Equal(
            ["log city", "log city, Value", "log city, exception", "log city, scope"],
            leaky.Found.Select(leak => leak.Place).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Log_Collections_ReachProvidersMasked()
    {
        List<object> cycle = [];
        cycle.Add(cycle);

        _log.Logger.LogInformation("all {Phones}", (object)new[] { Mobile, "none" });
        _log.Logger.LogInformation("who {People}", new List<Registration> { new(Mobile, Identity, "phone") });
        _log.Logger.LogInformation("map {Map}", new Dictionary<string, string> { [Mobile] = "王小明先生" });
        _log.Logger.LogInformation("deep {Deep}", new[] { new[] { new List<string> { Mobile } } });
        _log.Logger.LogInformation("once {Once}", Enumerable.Range(0, 2).Select(_ => Mobile));
        _log.Logger.LogInformation("cycle {Cycle}", cycle.Append(1));

        Assert.Equal("all 138****5678, none", _log.Messages[0]);
        Assert.Equal(["138****5678", "none"], (object[])_log.Values[0].Value!);
        Assert.Contains(_log.Values, pair =>
            pair is { Key: "People",
            Value: object[] and ["Registration { Phone = 138****5678, Identity = 1****************X, Channel = phone }"] });
        Assert.Contains(_log.Values, pair => pair.Key == "Map" && pair.Value is IEnumerable<KeyValuePair<string, object?>> map
            && map.SequenceEqual([new("138****5678", "王**先生")]));
        AssertClean();
    }

    [Fact]
    public void Log_ValueAnnouncedByTheMessage_IsMaskedInMessageAndValues()
    {
        _log.Logger.LogInformation("联系人{Name}，密码：{Word}", "王小明", "hunter22");
        CityLog.Announced(_log.Logger, "王小明");
        _log.Logger.LogInformation("单号 {Number}", "20261124");

        _log.Logger.LogInformation("with {AccessToken}", "abc");

        Assert.Equal("联系人王**，密码：******", _log.Messages[0]);
        Assert.Equal("联系人王**", _log.Messages[1]);
        Assert.Equal("单号 20261124", _log.Messages[2]);
        Assert.Equal("with ******", _log.Messages[3]);
        Assert.DoesNotContain(_log.Values, pair => pair.Value is "王小明" or "hunter22");
    }

    [Fact]
    public void Log_ObjectsInAnyForm_AreDescribedWithMaskedMembers()
    {
        _log.Logger.LogInformation("who {Who}", new FormattableContact("王小明"));
        _log.Logger.LogInformation("who {@Who}", new PlainContact { Note = $"打{Mobile}" });
        _log.Logger.Log(LogLevel.Information, default, new Contact("王小明"), null, (state, _) => $"{state}");
        _log.Logger.LogInformation("who {Who}", new DerivedContact("王小明", 1));
        _log.Logger.LogInformation("who {Who}", new BothContact());
        _log.Logger.LogInformation("who {Who}", new BornContact(new DateOnly(1990, 5, 12)));
        using (_log.Logger.BeginScope(new Dictionary<string, string> { ["phone"] = Mobile }))
        using (_log.Logger.BeginScope(new Dictionary<string, object> { [Mobile] = 1 }))

        using (_log.Logger.BeginScope(new Contact("王小明")))
        {
            _log.Logger.LogInformation("end");
        }

        Assert.Equal(
            ["who FormattableContact { Name = 王** }", "who PlainContact { Note = 打138****5678 }", "Contact { Name = 王** }",
                "who DerivedContact { Case = 1, Name = 王** }", "who BothContact { Both = , Broken = ****** }",
                "who BornContact { Born = 1990-**-** }", "end"],
            _log.Messages);
        Assert.Contains("138****5678=1", _log.Scopes);
        Assert.DoesNotContain(_log.Scopes, scope => scope.Contains("王小明", StringComparison.Ordinal));
        AssertClean();
    }

    [Fact]
    public void Log_ExceptionsHoldingPersonalValuesAnywhere_AreMasked()
    {
        Exception[] exceptions =
        [
            new AggregateException(new TimeoutException(), new ArgumentException("second") { Data = { [Mobile] = 1 } }),
            new ContactException(Mobile),
            new MarkedException("王小明"),
            new TimeoutException { HelpLink = $"https://example.cn/?tel={Mobile}" },
            new InvalidOperationException("outer", new ContactException(Mobile)),
        ];
        foreach (Exception exception in exceptions)
        {
            _log.Logger.LogError(exception, "failed");
        }

        _log.Logger.LogInformation("value {Error}", new ContactException(Mobile));

        Assert.DoesNotContain(_log.Exceptions, exceptions.Contains);
        Assert.All(_log.Exceptions, exception => Assert.Empty(exception.Data));
        Assert.DoesNotContain(_log.Values, pair => pair.Value is ContactException { Phone: not null });
        AssertClean();
    }

    [Fact]
    public void AddYipaiMasking_FactoryOrRedactorReplacedLater_FailsStartupValidation()
    {
        Assert.Null(Record.Exception(() => Start(builder => builder.AddYipaiMasking())));
        Assert.Contains("AddYipaiMasking", Assert.Throws<OptionsValidationException>(() => Start(builder =>
            builder.AddYipaiMasking().Services.AddSingleton<ILoggerFactory, LoggerFactory>())).Message, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() =>
            Start(builder => builder.AddYipaiMasking().Services.AddSingleton<IRedactorProvider>(NullRedactorProvider.Instance)));

        static void Start(Action<ILoggingBuilder> configure)
        {
            using ServiceProvider services = new ServiceCollection().AddLogging(configure).BuildServiceProvider();
            services.GetRequiredService<IStartupValidator>().Validate();
        }
    }

    private void AssertClean()
    {
        string all = string.Join('\n',
            [.. _log.Messages, .. _log.Values.Select(pair => $"{pair.Value}"), .. _log.Scopes,
            .. _log.Exceptions.Select(e => e.ToString())]);
        Assert.DoesNotContain(Mobile, all, StringComparison.Ordinal);
        Assert.DoesNotContain(Identity, all, StringComparison.Ordinal);
        Assert.DoesNotContain("13,812,345,678", all, StringComparison.Ordinal);
    }
}
