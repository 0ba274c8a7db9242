namespace Yipai.Samples.CityServer;

/// <summary>Runs writes under the same key one after the other, so that a repeated write finds the first one finished.</summary>
/// <remarks>The lock covers one process. A city with several servers needs a lock in its database.</remarks>
internal sealed class OneAtATime : IDisposable
{
    private const int StripeCount = 64;

    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, StripeCount).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsPut(context.Request.Method))
        {
            await next(context);
            return;
        }

        SemaphoreSlim stripe = _stripes[(uint)string.GetHashCode(context.Request.Path.Value, StringComparison.Ordinal) % StripeCount];
        await stripe.WaitAsync(context.RequestAborted);
        try
        {
            await next(context);
        }
        finally
        {
            stripe.Release();
        }
    }

    public void Dispose()
    {
        foreach (SemaphoreSlim stripe in _stripes)
        {
            stripe.Dispose();
        }
    }
}
