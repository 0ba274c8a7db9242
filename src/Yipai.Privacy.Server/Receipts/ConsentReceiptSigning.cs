using Yipai.Privacy.Consent;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;

namespace Yipai.Privacy.Server.Receipts;

/// <summary>Signs the receipts that a city gives to people for their consent.</summary>
public static class ConsentReceiptSigning
{
    /// <summary>Writes a receipt as signed UTF-8 JSON, including the proof that its record was logged if there is one.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="signer">The signer with the handler's key.</param>
    /// <param name="evidence">The proof, or null if the record is not logged yet.</param>
    /// <exception cref="PrivacyServerException">YP0157: the evidence does not belong to this receipt's record.</exception>
    public static byte[] Sign(this ConsentReceipt receipt, IRecordSigner signer, ReceiptEvidence? evidence = null)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(signer);
        if (evidence is not null && evidence.Judge(receipt.HandlerId.Value, receipt.RecordHash) != ReceiptVerdict.Logged)
        {
            throw PrivacyServerException.ForeignEvidence();
        }

        byte[] content = ReceiptFormat.Write(receipt, evidence, signer.KeyId, signer.Algorithm);
        return ReceiptSignature.WithValue(content, signer.Sign(content));
    }
}
