using System.Net;
using System.Net.Http.Headers;

namespace Yipai.Client.Http;

/// <summary>Reads from answers 429 and 503 how long the city wants no request (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfterReader
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Returns the wait from 0 to 30 minutes, or null if the city names no time.</summary>
    /// <remarks>
    /// The method compares a date with the city's own clock, the <c>Date</c> of the answer, because the clock of a phone may be years
    /// wrong.
    /// </remarks>
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
