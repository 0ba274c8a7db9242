using Yipai.Testing.Wire;

namespace Yipai.Testing.Faults;

/// <summary>Connects an HTTP client with a city in the same process, over a connection that fails as a script says.</summary>
public sealed class FaultyHandler : HttpMessageHandler
{
    private readonly ICityIntake _city;
    private readonly FaultScript _faults;
    private readonly TimeProvider _time;

    /// <summary>Creates a handler.</summary>
    /// <param name="city">The city that answers.</param>
    /// <param name="faults">The script that says what goes wrong.</param>
    /// <param name="time">The clock for slow answers.</param>
    public FaultyHandler(ICityIntake city, FaultScript faults, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(city);
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentNullException.ThrowIfNull(time);
        _city = city;
        _faults = faults;
        _time = time;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CityRequest read = await CityRequest.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        Fault fault = _faults.Take(read);
        if (fault.Kind == FaultKind.CutBefore)
        {
            throw new HttpRequestException("The connection broke before the city had the request.");
        }

        if (fault.Kind is FaultKind.Refused or FaultKind.HtmlAsJson or FaultKind.Redirect)
        {
            return Received(fault.Answer!, request);
        }

        CityResponse answer = await _city.AnswerAsync(read, cancellationToken).ConfigureAwait(false);
        if (fault.Kind == FaultKind.CutAfter)
        {
            throw new HttpRequestException("The connection broke after the city had acted.");
        }

        if (fault.Kind == FaultKind.Slow)
        {
            await Task.Delay(fault.Wait, _time, cancellationToken).ConfigureAwait(false);
        }

        return Received(fault.Kind == FaultKind.WrongBody ? fault.Answer! : answer, request);
    }

    private static HttpResponseMessage Received(CityResponse answer, HttpRequestMessage request)
    {
        HttpResponseMessage response = answer.ToHttp();
        response.RequestMessage = request;
        return response;
    }
}
