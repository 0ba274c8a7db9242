using Yipai.Testing.Wire;

namespace Yipai.Testing.Faults;

/// <summary>Describes what goes wrong with one request.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record Fault(FaultKind Kind)
{
    private static readonly Uri Elsewhere = new("https://portal.example.cn/login");

    /// <summary>Gets a fault that changes nothing.</summary>
    public static Fault None { get; } = new(FaultKind.None);

    /// <summary>Gets a connection that breaks before the city has seen the request.</summary>
    public static Fault CutBefore { get; } = new(FaultKind.CutBefore);

    /// <summary>Gets a connection that breaks after the city has acted.</summary>
    public static Fault CutAfter { get; } = new(FaultKind.CutAfter);

    /// <summary>Gets a login page with the media type of JSON.</summary>
    public static Fault HtmlAsJson { get; } = new(FaultKind.HtmlAsJson) { Answer = CityResponse.Text(200, "<html>请登录</html>") };

    /// <summary>Gets JSON that does not name what was sent, as gateways send it.</summary>
    public static Fault WrongBody { get; } = new(FaultKind.WrongBody) { Answer = CityResponse.Text(200, """{"code":0,"msg":"ok"}""") };

    /// <summary>Gets a redirect to another host.</summary>
    public static Fault Redirect { get; } =
        new(FaultKind.Redirect) { Answer = CityResponse.Text(307, "") with { Location = Elsewhere } };

    /// <summary>Gets the wait of a slow answer.</summary>
    public TimeSpan Wait { get; private init; }

    /// <summary>Gets the answer that arrives instead of the city's own answer, or null.</summary>
    public CityResponse? Answer { get; private init; }

    /// <summary>Creates a slow answer.</summary>
    /// <param name="wait">The wait after the city has acted. It must not be negative.</param>
    public static Fault Slow(TimeSpan wait)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
        return new Fault(FaultKind.Slow) { Wait = wait };
    }

    /// <summary>Creates an answer without effect, such as 503, or 429 with a time to wait.</summary>
    /// <param name="status">The HTTP status, from 200 to 599.</param>
    /// <param name="retryAfter">The time for which the city wants no request, or null.</param>
    public static Fault Status(int status, TimeSpan? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return Answers(CityResponse.Text(status, "", "text/plain") with { RetryAfter = retryAfter });
    }

    /// <summary>Creates an answer that the script gives instead of the city.</summary>
    public static Fault Answers(CityResponse answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new Fault(FaultKind.Refused) { Answer = answer };
    }

    /// <summary>Returns the kind, and the status of a replaced answer.</summary>
    public override string ToString() => Answer is null ? Kind.ToString() : $"{Kind} {Answer.Status}";
}
