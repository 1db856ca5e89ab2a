import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'

const read = (text: string | Uint8Array, name = 'file') =>
  readDocument(typeof text === 'string' ? Buffer.from(text) : text, name)

const MESSAGE = [
  'From: Ann <ann@clinic.example>',
  'To: b@clinic.example',
  'Subject: Lunch',
  'Date: Mon, 2 Mar 2026 10:00:00 +0000',
]
const mail = (...lines: readonly string[]) => [...MESSAGE, ...lines].join('\r\n')

describe('what a document is', () => {
  it.each([
    { why: 'plain', text: 'Dear all,\n\nthe kitchen is closed.', name: 'a.txt', kind: 'text' },
    { why: 'a page without a name that says so', text: '<!DOCTYPE html>\n<p>Hello', name: 'a', kind: 'html' },
    { why: 'a page with a comment first', text: '<!-- made by x --><HTML><p>Hello', name: 'a', kind: 'html' },
    { why: 'a piece of a page', text: '<p>Hello', name: 'a.htm', kind: 'html' },
    { why: 'called a page, but text', text: 'a < b', name: 'a.html', kind: 'text' },
    { why: 'a message by its header', text: mail('', 'Hi'), name: 'a.txt', kind: 'mail' },
    {
      why: 'a mailbox line before the header',
      text: `From ann Mon\n${mail('', 'Hi')}`,
      name: 'a',
      kind: 'mail',
    },
    { why: 'text with colons is no message', text: 'Note: x\nTo: do\n\nrest', name: 'a.txt', kind: 'text' },
    { why: 'a table by its name', text: 'a,b\n1,2', name: 'a.csv', kind: 'csv' },
    { why: 'a table by its rows', text: 'a,b,c\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n', name: 'a', kind: 'csv' },
    { why: 'prose with commas is no table', text: 'a, b, c\nd, e\nf\n', name: 'a', kind: 'text' },
    { why: 'an empty file', text: '', name: 'a.txt', kind: 'text' },
    { why: 'NUL bytes', text: 'a\0b', name: 'a.txt', kind: 'unread' },
    { why: 'a PDF, also one without NUL bytes', text: '%PDF-1.7\nhello', name: 'a.txt', kind: 'unread' },
    { why: 'rich text', text: '{\\rtf1 hello}', name: 'a.doc', kind: 'unread' },
  ])('$why', async ({ text, name, kind }) => {
    expect((await read(text, name)).kind).toBe(kind)
  })

  it('says why it is not read', async () => {
    expect((await read('a\0b')).unread).toEqual([{ what: 'the file', why: 'binary: it holds NUL bytes' }])
  })

  it('reads UTF-16 by its mark, and bytes that are no UTF-8 as U+FFFD', async () => {
    expect((await read(Buffer.from('\ufeffMüller', 'utf16le'))).text).toBe('Müller')
    expect((await read(Buffer.from([0x61, 0xff, 0x62]))).text).toBe('a\ufffdb')
  })

  it('hears the encoding a page names', async () => {
    const page = Buffer.from('<html><meta charset="windows-1252"><p>M\u00fcller', 'latin1')
    expect((await read(page)).text).toBe('Müller')
  })
})

describe('the text of a page', () => {
  it.each([
    { why: 'paragraphs stand apart', html: '<html><p>one<p>two', text: 'one\n\ntwo' },
    { why: 'a word is not cut by emphasis', html: '<html>a<b>b</b>c <i>d</i>', text: 'abc d' },
    {
      why: 'cells do not run together',
      html: '<html><table><tr><td>SSN<td>536<tr><th>x',
      text: 'SSN\t536\nx',
    },
    { why: 'line breaks and items', html: '<html>a<br>b<ul><li>c<li>d</ul>', text: 'a\nb\n\nc\nd' },
    { why: 'entities', html: '<html>Tom &amp; Ann &lt;3 &#128512;', text: 'Tom & Ann <3 😀' },
    {
      why: 'what nobody sees',
      html: '<html><script>x=1</script><style>p{}</style><!-- c --><p>seen',
      text: 'seen',
    },
    { why: 'spaces of the source', html: '<html><p>  a \n\t b  </p>', text: 'a b' },
    { why: 'text as it is typed', html: '<html><pre>a\n  b</pre>', text: 'a\n  b' },
    { why: 'what stands for an image', html: '<html><img alt="X-ray of a knee">', text: 'X-ray of a knee' },
    { why: 'never closed', html: '<html><div><p>a<div', text: 'a' },
    { why: 'without scripts', html: '<html><noscript><p>Jane</noscript><p>b', text: 'Jane\n\nb' },
    { why: 'instead of an object', html: '<html><object data="x">Jane</object>', text: 'Jane' },
    {
      why: 'what is filled in',
      html: '<html>MRN:<input value="12"><input type=hidden value="34">a<textarea>b\n c</textarea>',
      text: 'MRN: 12 34 ab\n c',
    },
    { why: 'images do not run together', html: '<html><img alt="Roe"><img alt="12">', text: 'Roe 12' },
    { why: 'a title before its paragraph', html: '<html>a<p title="Roe">b', text: 'a\n\nRoe b' },
    {
      why: 'a title within a line comes after it, no word is cut',
      html: '<html><p>Ro<b title="Jane">e</b> is <i title=" ">x</i><p>b<u title="end">c</u>',
      text: 'Roe is x\nJane\n\nbc\nend',
    },
    {
      why: 'what hides, closed',
      html: '<html>a<svg><title>t</title><p title="u">b</svg>c<template><input value="1"><p>d</template>e',
      text: 'ace',
    },
    { why: 'an unseen title between', html: '<html>a<b title="t">b<svg><p>x</svg>c</b>', text: 'abc\nt' },
    {
      why: 'a drawing its parent closes',
      html: '<html><div>a <svg>b</div><p>c</svg> d',
      text: 'a b\n\nc d',
    },
    { why: 'a drawing closed at once', html: '<html><svg/>a', text: 'a' },
    { why: 'a drawing never closed', html: '<html>a <svg><path/><p>Jane', text: 'a\n\nJane' },
    { why: 'a template never closed', html: '<html><template><p>Jane', text: 'Jane' },
    {
      why: 'one closed within one never closed',
      html: '<html><svg>a <svg>b</svg><p>c',
      text: 'a\n\nc',
    },
    { why: 'a script never closed', html: '<html>a <script>Jane Roe', text: 'a Jane Roe' },
    { why: 'a style never closed', html: '<html>a <style>Jane Roe </styl', text: 'a Jane Roe </styl' },
  ])('$why', async ({ html, text }) => {
    expect((await read(html, 'a.html')).text).toBe(text)
  })
})

describe('the text of a table', () => {
  it.each([
    {
      why: 'a cell after its title',
      csv: 'MRN,Last_Name\n0012345,"Roe, Jane"\n',
      text: 'MRN, Last Name\n\nMRN: 0012345, Last Name: Roe, Jane',
    },
    {
      why: 'no titles, no words before the cells',
      csv: '0012345,Roe\n0012346,Doe\n',
      text: '0012345, Roe\n\n0012346, Doe',
    },
    {
      why: 'empty cells say nothing',
      csv: 'name,b,c\n1,,3\n,,\n',
      text: 'name, b, c\n\nname: 1, c: 3',
    },
    {
      why: 'a first row without a word for a column is a row',
      csv: 'Roe,Jane\nDoe,John\n',
      text: 'Roe, Jane\n\nDoe, John',
    },
    {
      why: 'part of a word is no word',
      csv: 'Sexton,Datesman\nDoe,John\n',
      text: 'Sexton, Datesman\n\nDoe, John',
    },
    {
      why: 'words written together',
      csv: 'x,patientID\nRoe,7\n',
      text: 'x, patientID\n\nx: Roe, patientID: 7',
    },
    {
      why: 'an abbreviation written together with a word',
      csv: 'x,MRNCode\nRoe,7\n',
      text: 'x, MRNCode\n\nx: Roe, MRNCode: 7',
    },
  ])('$why', async ({ csv, text }) => {
    expect((await read(csv, 'a.csv')).text).toBe(text)
  })
})

describe('the text of a message', () => {
  it('has its header, its body and what is attached as parts', async () => {
    const document = await read(
      mail(
        'Cc: Carol <c@clinic.example>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '<p>See =C3=BCber</p>',
        '--b',
        'Content-Type: text/csv; name="list.csv"',
        'Content-Disposition: attachment; filename="list.csv"',
        '',
        'MRN,Name',
        '0012345,Roe',
        '--b',
        'Content-Type: application/pdf; name="Jane_Roe.pdf"',
        'Content-Disposition: attachment; filename="Jane_Roe.pdf"',
        '',
        '%PDF-1.4',
        '--b--',
      ),
    )
    expect(
      document.parts.map(({ part, offset, length }) => [part, document.text.slice(offset, offset + length)]),
    ).toEqual([
      ['from', 'Ann <ann@clinic.example>'],
      ['to', 'b@clinic.example, Carol <c@clinic.example>'],
      ['subject', 'Lunch'],
      ['attachment-name', 'list.csv'],
      ['attachment-name', 'Jane_Roe.pdf'],
      ['body', 'See über'],
      ['attachment', 'MRN, Name\n\nMRN: 0012345, Name: Roe'],
    ])
    // The name of an attachment may name a patient: what is unread is told by its number.
    expect(document.unread).toEqual([
      { what: 'attachment 2', why: 'binary: a PDF; Ward does not read these yet' },
    ])
  })

  const both = (plain: string, html: string) =>
    mail(
      'Reply-To: Jane Roe <j@clinic.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      plain,
      '--b',
      'Content-Type: text/html',
      '',
      html,
      '--b--',
    )

  it.each([
    { why: 'which differ', plain: 'Use a browser.', html: '<p>Jane', bodies: ['Use a browser.', 'Jane'] },
    {
      why: 'which say the same',
      plain: 'Dear  all,\r\nhi',
      html: '<p>Dear all,<p>hi',
      bodies: ['Dear all,\n\nhi'],
    },
    { why: 'one empty', plain: 'Jane', html: '<p>', bodies: ['Jane'] },
    { why: 'the other empty', plain: ' ', html: '<p>Jane', bodies: ['Jane'] },
  ])('has its text and its page, $why, and whom to answer', async ({ plain, html, bodies }) => {
    const document = await read(both(plain, html))
    const said = (wanted: string) =>
      document.parts
        .filter(({ part }) => part === wanted)
        .map(({ offset, length }) => document.text.slice(offset, offset + length).trim())
    expect(said('body')).toEqual(bodies)
    expect(said('from')).toEqual(['Ann <ann@clinic.example>', 'Jane Roe <j@clinic.example>'])
  })

  it('follows messages within messages, to a depth', async () => {
    let inner = mail('', 'the innermost')
    for (let depth = 0; depth < 5; depth++) {
      inner = mail(
        'MIME-Version: 1.0',
        `Content-Type: multipart/mixed; boundary=b${depth}`,
        '',
        `--b${depth}`,
        'Content-Type: message/rfc822',
        '',
        inner,
        `--b${depth}--`,
      )
    }
    const document = await read(inner)
    expect(document.kind).toBe('mail')
    expect(document.text).not.toContain('innermost')
    expect(document.unread).toEqual([
      { what: 'attachment 1, attachment 1, attachment 1', why: 'a message within messages, too deep' },
    ])
  })
})
