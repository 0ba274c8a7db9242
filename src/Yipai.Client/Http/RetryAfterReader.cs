using System.Net;
using System.Net.Http.Headers;

namespace Yipai.Client.Http;

/// <summary>Reads how long the city wants to be left alone (RFC 9110, section 10.2.3), from 429 and 503 only.</summary>
internal static class RetryAfterReader
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Finds the wait, from 0 to 30 minutes. Returns null if the city names none.</summary>
    /// <remarks>A date is counted from the city's own clock, the <c>Date</c> of the answer: the clock of a phone may be years
    /// wrong.</remarks>
    public static TimeSpan? Find(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
            || response.Headers.RetryAfter is not RetryConditionHeaderValue asked)
        {
            return null;
        }

        TimeSpan wait = asked.Delta ?? asked.Date!.Value - (response.Headers.Date ?? now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
    }
}
