using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Yipai.Logging.Tests;

/// <summary>Draws templates, values and orders of values, and compares each masked message with one of masked values.</summary>
public sealed class LogTemplatePropertyTests : IDisposable
{
    private const int Cases = 3000;

    private static readonly string[] Names = ["Phone", "Source", "target", "Case_Id", "n", "Reason"];
    private static readonly string[] Words = ["", " ", " from ", "：", " failed, ", "{{", "}}", " 来电 ", " 138 ", "订单 ", " a=", "\\", "%"];
    private static readonly string[] Formats = ["", ",9", ",-14"];

    private static readonly object?[] Values =
    [
        "13812345678", "139 0000 1111", "case-77", "路灯不亮", 13812345678L, 42, "", null, "打13900001111谢谢",
        "https://example.cn/a?token=abc12345",
    ];

    private readonly CapturedLog _log = new(builder => builder.AddYipaiMasking());

    public void Dispose() => _log.Close();

    [Fact]
    public void Log_AnyTemplateAndOrderOfValues_IsTheTemplateWithMaskedValues()
    {
        var random = new Random(20261130);
        for (int number = 0; number < Cases; number++)
        {
            string[] used = random.GetItems(Names, random.Next(1, 5)).Distinct().ToArray();
            KeyValuePair<string, object?>[] pairs = [.. used.Select(name => new KeyValuePair<string, object?>(name, Pick(random, Values)))];
            string template = Template(random, used);
            _log.Messages.Clear();
            _log.Values.Clear();

            Log(random, template, pairs);

            string expected = Render(template, pairs.Select(pair => new KeyValuePair<string, object?>(pair.Key, Shown(pair))));
            Assert.Equal(expected, _log.Messages[0]);
        }
    }

    private void Log(Random random, string template, KeyValuePair<string, object?>[] pairs)
    {
        string message = Render(template, pairs);
        random.Shuffle(pairs);
        KeyValuePair<string, object?>[] state = [.. pairs, new("{OriginalFormat}", template)];
        _log.Logger.Log(LogLevel.Information, default, state, null, (_, _) => message);
    }

    /// <summary>Returns the value as a provider got it, which is masked if it holds a personal value.</summary>
    private object? Shown(KeyValuePair<string, object?> pair) => _log.Values.First(value => value.Key == pair.Key).Value;

    private static string Template(Random random, string[] names)
    {
        var template = new StringBuilder(Pick(random, Words));
        foreach (string name in names)
        {
            template.Append('{').Append(name).Append(Pick(random, Formats)).Append('}').Append(Pick(random, Words));
        }

        return template.ToString();
    }

    private static string Render(string template, IEnumerable<KeyValuePair<string, object?>> values)
    {
        object?[] written = [.. values.Select(pair => pair.Value ?? "(null)")];
        string composite = template;
        int index = 0;
        foreach ((string name, _) in values)
        {
            composite = composite.Replace($"{{{name}", $"{{{index++}", StringComparison.Ordinal);
        }

        return string.Format(CultureInfo.InvariantCulture, composite, written);
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
