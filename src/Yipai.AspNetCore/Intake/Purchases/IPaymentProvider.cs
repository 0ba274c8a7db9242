namespace Yipai.AspNetCore.Intake;

/// <summary>Takes payments through a payment institution (第三方支付机构, P4.4.1-2/2).</summary>
/// <remarks>
/// It receives order number and amount, and never a person or a service. Register its institution in
/// <see cref="Yipai.Privacy.YipaiPrivacyOptions.Recipients"/> with contact and contract. Without it no service costs money.
/// </remarks>
/// <example>
/// <code>
/// builder.Services.AddSingleton&lt;IPaymentProvider, OwnPaymentProvider&gt;();
/// </code>
/// </example>
public interface IPaymentProvider
{
    /// <summary>Gets the id of the registered payment institution.</summary>
    string InstitutionId { get; }

    /// <summary>Returns whether the person paid an order, or null if the institution gave no answer.</summary>
    /// <remarks>The same order number again is never charged twice. After null the person can order again under the same number.</remarks>
    /// <param name="orderNumber">The order number, 32 hexadecimal digits that name nobody.</param>
    /// <param name="amountInFen">The amount in fen (分), 1 or more.</param>
    /// <param name="cancellationToken">Stops waiting for the institution.</param>
    ValueTask<bool?> PayAsync(string orderNumber, int amountInFen, CancellationToken cancellationToken = default);
}
