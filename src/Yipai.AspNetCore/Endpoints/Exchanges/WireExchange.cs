using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Reads a message of the wire, hands it to a desk, and writes what the desk answered or refused.</summary>
internal static class WireExchange
{
    /// <summary>Takes a message of any caller.</summary>
    /// <param name="context">The request.</param>
    /// <param name="message">How the body is read. A body that is not this message reaches the desk as null.</param>
    /// <param name="limit">The length of the longest body, in bytes.</param>
    /// <param name="desk">What takes the message.</param>
    /// <param name="answer">How the answer is written.</param>
    /// <param name="statusOfNew">The status of an answer that is no replay.</param>
    public static async Task<WireReply<TMessage, TAnswer>> ExchangeAsync<TMessage, TAnswer>(
        this HttpContext context, JsonTypeInfo<TMessage> message, int limit, Func<TMessage?, Task<IntakeOutcome<TAnswer>>> desk,
        JsonTypeInfo<TAnswer> answer, int statusOfNew = StatusCodes.Status200OK)
        where TMessage : class
        where TAnswer : class
    {
        TMessage? body = await context.Request.ReadJsonAsync(message, limit).ConfigureAwait(false);
        return new WireReply<TMessage, TAnswer>(
            IntakeAnswers.Of(await desk(body).ConfigureAwait(false), answer, context.Request, statusOfNew));
    }

    /// <summary>Takes a message of a person of the staff.</summary>
    /// <remarks>Anybody else is refused before the body is read.</remarks>
    public static Task<WireReply<TMessage, TAnswer>> ExchangeAsync<TMessage, TAnswer>(
        this HttpContext context, JsonTypeInfo<TMessage> message, int limit,
        Func<TMessage?, StaffMember, Task<IntakeOutcome<TAnswer>>> desk, JsonTypeInfo<TAnswer> answer,
        int statusOfNew = StatusCodes.Status200OK)
        where TMessage : class
        where TAnswer : class => context.Member() is { } member
            ? context.ExchangeAsync(message, limit, body => desk(body, member), answer, statusOfNew)
            : Task.FromResult(new WireReply<TMessage, TAnswer>(YipaiProblems.NotPermitted(context.Request)));
}
