using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Yipai.Logging.Tests;

public sealed class TruthfulLogTests : IDisposable
{
    private const string Mobile = "13812345678";

    private readonly CapturedLog _log = new(builder => builder.AddYipaiMasking());

    public void Dispose() => _log.Close();

    [Theory]
    [InlineData("{Target} from {Source}", "Source", "Target", "case-77 from 138****5678")]
    [InlineData("{Target} from {Source}", "Target", "Source", "138****5678 from case-77")]
    [InlineData("{Source} and {Source:l} to {Target}", "Source", "Target", "138****5678 and 138****5678 to case-77")]
    [InlineData("{{{Target,9}}} {source}", "Source", "Target", "{  case-77} 138****5678")]
    public void Log_ValuesInAnyOrder_TakeThePlacesOfTheirNames(string template, string first, string second, string expected)
    {
        KeyValuePair<string, object?>[] state = [new(first, Mobile), new(second, "case-77"), new("{OriginalFormat}", template)];

        _log.Logger.Log(LogLevel.Information, default, state, null, (values, _) => Render(template, values));

        Assert.Equal(expected, Assert.Single(_log.Messages));
    }

    [Fact]
    public void Log_MessageThatIsNotItsTemplate_ReplacesMaskedValuesInTheMessage()
    {
        KeyValuePair<string, object?>[] state =
            [new("Path", $"/users/电话{Mobile}"), new("Type", null), new("{OriginalFormat}", "{Path} {Type}")];

        _log.Logger.Log(LogLevel.Information, default, state, null, (values, _) => $"{values[0].Value} -");

        Assert.Equal("/users/电话138****5678 -", Assert.Single(_log.Messages));
    }

    [Fact]
    public void Log_MessageThatCannotBeRebuilt_IsReplacedByOneLineThatSaysSo()
    {
        KeyValuePair<string, object?>[] state = [new("Pin", "471"), new("{OriginalFormat}", "other")];

        _log.Logger.Log(LogLevel.Information, default, state, null, (values, _) => $"471 of 4711 is {values[0].Value}");

        Assert.StartsWith("(A message with personal values was hidden", Assert.Single(_log.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Log_DictionaryAsState_IsMasked()
    {
        _log.Logger.Log(LogLevel.Information, default, new Dictionary<string, object?> { ["Phone"] = Mobile }, null, (_, _) => "clean");

        Assert.Contains(_log.Values, pair => pair is { Key: "Phone", Value: "138****5678" });
    }

    [Fact]
    public void Log_DictionaryOfTextsAsState_IsMasked()
    {
        _log.Logger.Log(LogLevel.Information, default, new Dictionary<string, string> { ["password"] = "Kx7!" }, null, (_, _) => "clean");

        Assert.Contains(_log.Values, pair => pair is { Key: "password", Value: "******" });
    }

    [Theory]
    [InlineData("{Password}", "Kx7")]
    [InlineData("{Authorization}", "Basic Z3Vlc3Q=")]
    [InlineData("{Cookie}", "a=b")]
    [InlineData("{session_id}", "abcdef")]
    [InlineData("{密码}", "abc")]
    public void Log_SecretByName_IsHiddenOfAnyLength(string template, string value)
    {
        Log(template, value);

        Assert.Equal("******", Assert.Single(_log.Messages));
    }

    [Fact]
    public void Log_SecretThatIsANumber_IsHidden()
    {
        _log.Logger.LogInformation("code {VerificationCode}", 4711);

        Assert.Equal("code ******", Assert.Single(_log.Messages));
    }

    [Fact]
    public void Log_SecretInsideADictionary_IsHidden()
    {
        _log.Logger.LogInformation("headers {Headers}", new Dictionary<string, string> { ["x-api-key"] = "Kx7!", ["accept"] = "a/b" });

        Assert.DoesNotContain("Kx7!", Assert.Single(_log.Messages), StringComparison.Ordinal);
        Assert.Contains("a/b", _log.Messages[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{Name}", "顾晓棠", "顾**")]
    [InlineData("by {ContactName}", "顾晓棠", "by 顾**")]
    [InlineData("call {Tel}", "84512277", "call ******77")]
    [InlineData("{Name} starts", "outbox", "outbox starts")]
    public void Log_NameOfAValue_AnnouncesIt(string template, string value, string expected)
    {
        Log(template, value);

        Assert.Equal(expected, Assert.Single(_log.Messages));
    }

    [Fact]
    public void Log_WordsOfTheTemplate_NeverHideAValue()
    {
        _log.Logger.LogInformation("工单 {Id} 已派给李科长", "A-17");

        Assert.Contains(_log.Values, pair => pair is { Key: "Id", Value: "A-17" });
    }

    [Theory]
    [InlineData("a\nfail: forged", "a\\nfail: forged")]
    [InlineData("a\r\u2028b", "a\\r\\u2028b")]
    [InlineData("\u001B[31mred", "\\u001B[31mred")]
    public void Log_ControlCharactersInAValue_AreEscaped(string value, string expected)
    {
        _log.Logger.LogInformation("note {Note}", value);

        Assert.Equal($"note {expected}", Assert.Single(_log.Messages));
    }

    [Fact]
    public void Log_LineBreakInAJoinedMessage_IsEscaped()
    {
        string note = "a\nfail: forged";
#pragma warning disable CA2254 // The message is joined on purpose, as a careless program does it.

        _log.Logger.LogInformation($"note {note}");
#pragma warning restore CA2254

        Assert.Equal("note a\\nfail: forged", Assert.Single(_log.Messages));
    }

    [Fact]
    public void LogError_ExceptionWithAPersonalValue_KeepsItsType()
    {
        _log.Logger.LogError(new InvalidOperationException($"no user {Mobile}", new ArgumentException(Mobile)), "failed {Step}", 3);

        Exception shown = Assert.IsType<InvalidOperationException>(Assert.Single(_log.Exceptions));
        Assert.Equal("no user 138****5678", shown.Message);
        Assert.IsType<ArgumentException>(shown.InnerException);
        Assert.DoesNotContain(Mobile, shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void LogError_ExceptionWhoseTypeCannotBeCopied_IsReplacedByItsMaskedText()
    {
        _log.Logger.LogError(new AggregateException(new TimeoutException(Mobile)), "failed");

        Assert.Contains("138****5678", Assert.Single(_log.Exceptions).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AddYipaiMasking_FactoryThatWasReplacedBefore_GetsMaskedEntries()
    {
        var sink = new CapturedLog(_ => { });
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<ILoggerFactory>(_ => new ForeignFactory(sink));
        services.AddLogging(builder => builder.AddYipaiMasking());
        using ServiceProvider provider = services.BuildServiceProvider();
        ILogger logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("city");

        logger.LogInformation("caller {Phone}", Mobile);
        CityLog.Called(logger, Mobile, "顾晓棠");

        Assert.Equal(["caller 138****5678", "Called 138****5678 for 顾**"], sink.Messages);
        Assert.DoesNotContain(sink.Values, pair => $"{pair.Value}".Contains(Mobile, StringComparison.Ordinal));
    }

    /// <summary>Logs a template that a row of a theory gives.</summary>
    private void Log(string template, string value)
    {
#pragma warning disable CA2254 // The template varies because each row of a theory tests another one.
        _log.Logger.LogInformation(template, value);
#pragma warning restore CA2254
    }

    private static string Render(string template, KeyValuePair<string, object?>[] values)
    {
        string composite = template;
        for (int index = 0; index < values.Length - 1; index++)
        {
            composite = composite.Replace($"{{{values[index].Key}", $"{{{index}", StringComparison.OrdinalIgnoreCase);
        }

        return string.Format(System.Globalization.CultureInfo.InvariantCulture, composite, values[0].Value, values[1].Value);
    }

    private sealed class ForeignFactory(CapturedLog sink) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => sink.CreateLogger(categoryName);

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }
}
